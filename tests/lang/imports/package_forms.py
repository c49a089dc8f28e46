# Packages, relative imports, __init__, __all__, submodule attributes.
import sys
import shapes_pkg
print(shapes_pkg.circle_area(2), shapes_pkg.square.area(3), shapes_pkg.version, shapes_pkg.__doc__, shapes_pkg.__name__, shapes_pkg.__package__)
print(hasattr(shapes_pkg, "lazy"), hasattr(shapes_pkg, "circle"), hasattr(shapes_pkg, "consts"))
import shapes_pkg.sub.deep
print(shapes_pkg.sub.deep.all_(), shapes_pkg.sub.parent_pi)
import shapes_pkg.sub.deep as d
from shapes_pkg.sub import deep
from shapes_pkg.square import area as sq, who
print(d is deep, sq(5), who(), d.__name__, d.__package__)
from shapes_pkg import *
print(circle_area(1), version, lazy.value, "_hidden" in globals(), "square" in globals())
print(sorted(m for m in sys.modules if m.startswith("shapes_pkg")))
def f():
    from shapes_pkg import square, _hidden as h
    import shapes_pkg.circle as c, math as m
    return square.area(1), h, c.area(1), m.floor(2.5)
print(f())
for s in ("import nope", "import shapes_pkg.nope", "from shapes_pkg import nope", "from nope import x", "import math.nope", "from shapes_pkg.square import nope", "from . import x", "from .x import y", "import shapes_pkg.square.deeper", "from math import sqrt, nope", "from .. import x", "import sys.nope"):
    try: exec(s); print("ok", s)
    except ImportError as e: print(s, "->", type(e).__name__, str(e).split(" (")[0], e.name)
import shapes_pkg
print(sys.modules["shapes_pkg"] is shapes_pkg, shapes_pkg.__path__ is not None, type(shapes_pkg).__name__, shapes_pkg.square.__dict__["label"])
