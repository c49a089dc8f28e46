# weakref.proxy: attribute, operator, call and container protocols; dead proxies.
import gc, weakref
class A:
    def __init__(self): self.x = 1
    def m(self, a): return self.x + a
    def __len__(self): return 7
    def __getitem__(self, i): return i * 2
    def __setitem__(self, i, v): self.x = (i, v)
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __iter__(self): return iter("xyz")
    def __call__(self, *a): return ("called", a)
    def __str__(self): return "str A"
    def __bool__(self): return False
    def __contains__(self, v): return v == 1
    def __eq__(self, o): return True
    def __lt__(self, o): return "lt"
    def __neg__(self): return "neg"
    def __hash__(self): return 1
    def __iadd__(self, o): return self
a = A(); p = weakref.proxy(a)
print(p.x, p.m(5), len(p), p[3], p + 1, 1 + p, list(p), p(1, 2), str(p), bool(p), 1 in p, p == 5, p < 3, -p, isinstance(p, A), p.__class__.__name__, type(p).__name__, weakref.proxy(a) is p)
p.x = 9; p.y = 2; del p.y; print(a.x, hasattr(a, "y")); p[0] = 5; print(a.x)
try: hash(p)
except TypeError as e: print(e)
class B: pass
b = B(); q = weakref.proxy(b); print(type(q).__name__)
try: q()
except TypeError as e: print(e)
del a, b; gc.collect()
for f in (lambda: p.x, lambda: p.m(1), lambda: len(p), lambda: str(p), lambda: setattr(p, "z", 1), lambda: p + 1, lambda: bool(p), lambda: p == 1, lambda: p(), lambda: list(p), lambda: q.attr, lambda: f"{q}"):
    try: print(f())
    except ReferenceError as e: print("ReferenceError", e)
print(repr(p)[:10])
log = []
c = B(); r = weakref.proxy(c, lambda w: log.append("proxy callback")); del c; gc.collect(); print(log)
try: weakref.proxy(5)
except TypeError as e: print(e)
