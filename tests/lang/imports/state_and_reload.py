# A module runs once; from-imports copy bindings; module attributes are shared.
import counter_mod, sys
import counter_mod as again
from counter_mod import bump, n, Thing
print(counter_mod is again, bump(), bump(), counter_mod.n, n, Thing(), Thing.__module__, bump.__module__)
counter_mod.n = 100; print(bump(), again.n)
counter_mod.extra = "added"; print(again.extra, hasattr(counter_mod, "nope"))
try: counter_mod.nope
except AttributeError as e: print(e)
del counter_mod.extra
try: again.extra
except AttributeError as e: print(e)
print(bump.__globals__ is counter_mod.__dict__, bump.__globals__["n"], vars(counter_mod)["n"], counter_mod.__name__, __name__)
del sys.modules["counter_mod"]
import counter_mod as fresh
print(fresh is again, fresh.n, again.n)
sys.modules["virtual"] = fresh
import virtual
print(virtual is fresh, virtual.bump())
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
M = type(sys)
m = M("made", "its doc"); m.x = 1; print(m.__name__, m.__doc__, m.x, repr(m), m.__dict__["x"], sorted(k for k in vars(m) if k != "x"))
sys.modules["made"] = m
from made import x
import made
print(x, made is m)
try: from made import y
except ImportError as e: print(e)
def __getattr__(name): return name
class Sub(M):
    def __getattr__(self, n): return "dyn " + n
s = Sub("sub"); sys.modules["sub_mod"] = s
import sub_mod
from sub_mod import anything
print(sub_mod.foo, anything)
try: M()
except TypeError as e: print(e)
try: M(5)
except TypeError as e: print(e)
exec("import counter_mod as cm; r = cm.n", ns := {}); print(ns["r"])
print(__import__("math").floor(2.7), __import__("counter_mod").n, __import__("shapes_pkg.sub").__name__ if False else "")
