# Decorators on functions, methods and classes; order; any expression; wraps.
import functools
def trace(f):
    @functools.wraps(f)
    def w(*a, **k):
        print("call", f.__name__, a, k)
        r = f(*a, **k)
        print("ret", r)
        return r
    return w
@trace
def add(a, b=2):
    "adds"
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(1, 1))
def tag(name):
    print("make", name)
    def deco(f):
        print("apply", name, getattr(f, "__name__", f))
        f.tags = getattr(f, "tags", []) + [name]
        return f
    return deco
@tag("outer")
@tag("inner")
def g(): pass
print(g.tags)
@tag("cls")
class C:
    def __repr__(self): return "C()"
    @trace
    def m(self, x): return x
    @staticmethod
    @trace
    def s(x): return x
    @classmethod
    @trace
    def c(cls, x): return cls.__name__, x
    @property
    @trace
    def p(self): return "prop"
c = C(); c.m(1); c.s(2); C.c(3); print(c.p, C.tags)
class Count:
    def __init__(self, f): self.f, self.n = f, 0; functools.update_wrapper(self, f)
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, obj, cls): return functools.partial(self, obj)
@Count
def h(x): return x * 2
print(h(2), h(3), h.n, h.__name__)
class D:
    @Count
    def m(self, x): return x + 1
print(D().m(4), D().m(5), D.__dict__["m"].n)
@lambda f: "replaced"
def k(): pass
print(k)
decos = [trace, lambda f: f]; dd = {"k": {"j": tag}}
@decos[0]
@dd["k"]["j"]("expr")
@(lambda f: f)
@(t if (t := decos[1]) else None)
def z(): return "z"
print(z())
def register(reg):
    def d(cls): reg[cls.__name__] = cls; return cls
    return d
reg = {}
@register(reg)
class P1: pass
@register(reg)
class P2(P1): pass
print(sorted(reg))
def singleton(cls):
    inst = cls()
    return inst
@singleton
class S:
    v = 5
print(S.v, type(S).__name__)
def memo(f):
    cache = {}
    def w(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), len(fib.cache))
try:
    @(5)
    def bad(): pass
except TypeError as e: print(e)
try:
    @undefined_deco
    def bad2(): pass
except NameError as e: print(e)
def noreturn(f): pass
@noreturn
def gone(): pass
print(gone)
def repeat(n):
    def d(f):
        def w(*a): return [f(*a) for _ in range(n)]
        return w
    return d
@repeat(2)
@repeat(3)
def one(): return 1
print(one())
