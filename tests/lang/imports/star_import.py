# from m import * without __all__: every public name; local uses and errors.
from _star_names import *
print(public, func(), K.__name__, math.floor(1.5), "_private" in dir())
before = set(globals())
from math import *
print(round(sqrt(2), 3), pi > 3, "sin" in globals())
ns = {}
exec("from _star_names import *", ns); print(sorted(k for k in ns if not k.startswith("__")))
import _star_names
_star_names.__all__ = ["_private"]
ns = {}
exec("from _star_names import *", ns); print(sorted(k for k in ns if not k.startswith("__")))
_star_names.__all__ = ["missing"]
try: exec("from _star_names import *")
except AttributeError as e: print(e)
_star_names.__all__ = [5]
try: exec("from _star_names import *")
except TypeError as e: print(e)
for s in ("def f():\n  from math import *", "class C:\n  from math import *", "from math import *, sqrt", "from math import (*)", "import *", "from math import", "from math import ()", "from math import (sqrt, )", "from math import sqrt,", "import a.b as c.d", "import a as b.c", "from . import *", "import .a", "from a import b.c", "import a, b as c, d.e", "from .a.b import c as d, e", "from ... import x", "from .... a import b", "import", "from import x", "from math import sqrt as", "import math as 5"):
    try: compile(s, "s", "exec"); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "->", e.msg)
