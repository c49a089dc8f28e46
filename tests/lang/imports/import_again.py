# An import of what is there already: what sys.modules holds counts, and modules inside packages are still imported.
import sys, types
import math
for name, put in (("math", 5), ("math", None), ("alone", types.ModuleType("alone"))):
    before = sys.modules.get(name)
    sys.modules[name] = put
    try: print(name, __import__(name), __import__(name, fromlist=("y",)))
    except ImportError as e: print(type(e).__name__, e)
    if before is None: del sys.modules[name]
    else: sys.modules[name] = before
def ask(name):
    if name in ("a", "b"): return name * 2
    raise AttributeError(name)
m = types.ModuleType("lazy"); m.__getattr__ = ask
sys.modules["lazy"] = m
import lazy; print(lazy is m, m.b)
from lazy import a; print(a)
m = types.ModuleType("plain"); sys.modules["plain"] = m; m.x = 1
from plain import x; print(x)
try: from plain import z
except ImportError as e: print(e)
class M(types.ModuleType):
    @property
    def now(self): return "property"
sys.modules["sub"] = M("sub")
from sub import now; print(now)
import collections
from collections import abc, OrderedDict; print(abc.__name__)
import collections.abc; print(collections.abc is abc)
print(__import__("collections.abc").__name__, __import__("collections.abc", fromlist=["Sized"]).__name__, __import__("math", None, None, [], 0).__name__)
class S(str): pass
print(__import__(S("math")).__name__)
for args in ((5,), ("",), ("math", None, None, (), -1), ("math", {}, {}, ("pi",), 1)):
    try: print(__import__(*args))
    except Exception as e: print(type(e).__name__, e)
for f in (hex, bin, oct): print([f(n) for n in (0, 1, -1, 255, -2**61, 2**61 - 1, 2**61, -2**61 - 1, 2**64, True)])
