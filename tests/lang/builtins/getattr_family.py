# getattr, setattr, delattr, hasattr on instances, classes, modules, functions and built-ins.
import math
class A:
    x = 1
    def m(self): return "m"
    @property
    def p(self): return "p"
    @property
    def bad(self): raise AttributeError("inner")
    @property
    def worse(self): raise KeyError("k")
a = A()
print(getattr(a, "x"), getattr(a, "m")(), getattr(a, "p"), getattr(a, "q", "dflt"), getattr(a, "bad", "dflt for bad"), hasattr(a, "bad"), hasattr(a, "p"), hasattr(a, "q"))
try: getattr(a, "worse", "d")
except KeyError as e: print("KeyError", e)
try: hasattr(a, "worse")
except KeyError as e: print("KeyError", e)
setattr(a, "y", 5); setattr(A, "z", 6); print(a.y, a.z); delattr(a, "y"); delattr(A, "z"); print(hasattr(a, "y"), hasattr(a, "z"))
setattr(a, "odd name!", 1); print(getattr(a, "odd name!"), vars(a)); setattr(a, "", 2); print(getattr(a, ""))
for f in (lambda: getattr(a, "nope"), lambda: getattr(a, 1), lambda: setattr(a, 1, 2), lambda: delattr(a, "nope"), lambda: delattr(a, 5), lambda: hasattr(a, 5), lambda: setattr(a, "p", 1), lambda: delattr(a, "p"), lambda: delattr(a, "x"), lambda: setattr(5, "a", 1), lambda: setattr([], "append", 1), lambda: delattr([], "append"), lambda: setattr(int, "a", 1), lambda: delattr(int, "real"), lambda: getattr(math, "nope"), lambda: getattr(len, "nope"), lambda: setattr(len, "x", 1), lambda: getattr(a), lambda: setattr(a, "x"), lambda: getattr(None, "x"), lambda: getattr(1, "real"), lambda: getattr("a", "upper")(), lambda: getattr(A, "m")(a), lambda: setattr(math, "made", 7) or math.made, lambda: delattr(math, "made")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(): pass
f.attr = 1; print(getattr(f, "attr"), hasattr(f, "attr"), hasattr(f, "__name__"), f.__dict__)
class D:
    def __getattr__(self, n): return n * 2
d = D(); print(d.ab, getattr(d, "cd"), hasattr(d, "anything"), getattr(d, "x", None))
names = ["x", "m", "p"]; print([getattr(a, n) if not callable(getattr(a, n)) else getattr(a, n)() for n in names])
for i in range(200): setattr(a, f"attr{i}", i)
print(sum(getattr(a, f"attr{i}") for i in range(200)), len(vars(a)))
for i in range(0, 200, 2): delattr(a, f"attr{i}")
print(len(vars(a)), hasattr(a, "attr0"), a.attr199, list(vars(a))[2:4])
