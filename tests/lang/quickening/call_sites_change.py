# A call site sees functions, methods, classes, natives, lambdas, generators and callables.
class K:
    def __init__(self, a=0): self.a = a
    def __call__(self, *a): return ("call", a)
    def m(self, a): return ("m", a)
    @classmethod
    def c(cls, a): return ("c", a)
    @staticmethod
    def s(a): return ("s", a)
class New:
    def __new__(cls, a): return ("new", a)
def f(a): return ("f", a)
def d(a, b=2): return ("d", a, b)
def v(*a): return ("v", a)
def k(a, **kw): return ("k", a, kw)
def g(a): yield a
def call(fn): return fn(1)
import functools
k1 = K()
fns = [f, d, v, k, k1, k1.m, K.c, K.s, New, int, str, abs, lambda a: ("lambda", a), functools.partial(d, 5), [0, 7].__getitem__, "abc".__getitem__, {1: "one"}.get, range, list.__len__ and bool]
for _ in range(3): print([call(fn) for fn in fns])
print(list(call(g)), call(K).a, isinstance(call(K), K))
def f(a): return "redefined"
print([call(x) for x in (f,)] * 2)
def change():
    def inner(a): return "first"
    out = [inner(1) for _ in range(5)]
    def inner(a): return "second"
    return out[-1], inner(1)
print(change())
def target(a, b=1): return a, b
def site(): return target(1)
print([site() for _ in range(10)][-1]); target.__defaults__ = (99,); print(site()); target.__code__ = (lambda a, b: ("new code", a, b)).__code__; print(site())
def target(a): return "one arg"
print(site())
def target(): return 0
try: site()
except TypeError as e: print(e)
target = 5
try: site()
except TypeError as e: print(e)
del target
try: site()
except NameError as e: print(e)
target = K(); print(site())
def kwsite(fn): return fn(a=1, b=2)
def one(a, b): return a, b
def two(b, a): return a, b
def three(**k): return k
def four(a, *, b): return a, b
for _ in range(3): print([kwsite(x) for x in (one, two, three, four, dict)])
for bad in (lambda a: 0, lambda a, b, c: 0, lambda a, b, /: 0, len):
    try: kwsite(bad)
    except TypeError as e: print(e)
def starsite(fn, args, kw): return fn(*args, **kw)
for _ in range(2): print([starsite(x, a, kw) for x, a, kw in ((one, [1], {"b": 2}), (two, (1, 2), {}), (v, "abc", {}), (three, [], {"z": 1}), (max, [1, 5], {}), (dict, [[("a", 1)]], {"b": 2}))])
class Init:
    def __init__(self, a): self.v = a
def make(c): return c(3).v
print([make(Init) for _ in range(10)][-1]); Init.__init__ = lambda self, a: setattr(self, "v", a * 10); print(make(Init)); Init.__new__ = lambda cls, a: object.__new__(cls); print(make(Init))
