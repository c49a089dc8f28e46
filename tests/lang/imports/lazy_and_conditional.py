# Imports in functions, loops, classes, try; fallbacks; main module.
import sys
def pick(name):
    try: mod = __import__(name)
    except ImportError: return None
    return mod.__name__
print(pick("math"), pick("nothing_like_this"), pick("counter_mod"))
try: import fastjson_missing as js
except ImportError: js = None
print(js)
class C:
    import math as m
    from operator import add
    def area(self): return C.m.floor(2.5), self.m.ceil(2.5)
print(C().area(), C.add(1, 2))
for name in ("math", "operator"): exec(f"import {name}"); print(name in globals(), name in sys.modules)
if True:
    import itertools as it
print(next(it.count(5)))
print([__import__("math").sqrt(4) for _ in range(2)], (lambda: __import__("operator").neg(3))())
def local_import():
    import math
    return "math" in locals(), math.pi > 3
print(local_import())
def glob():
    global collections
    import collections
glob(); print(collections.Counter("aa")["a"])
import __main__
print(__main__.js, __main__ is sys.modules["__main__"], __name__, __package__, __doc__, __spec__ is None, __file__.split("/")[-1])
__main__.injected = 7; print(injected)
