# Positional-only, defaults, *args, keyword-only, **kwargs and every way to call them.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, x=7))
print(f(1, c=9, d=4, a=100, b=200))
print(f(*[1, 2, 3, 4], **{"d": 5, "z": 6}))
def g(a, b, c): return a, b, c
print(g(1, 2, 3), g(c=1, b=2, a=3), g(1, c=2, b=3), g(*(1, 2), c=3), g(*"abc"), g(**dict(a=1, b=2, c=3)), g(1, *[2], **{"c": 3}))
def h(*, k=1): return k
print(h(), h(k=2))
def i(*a): return a
print(i(), i(1), i(*range(4)), i(*i(1), *i(2)))
def j(**k): return k
print(j(), j(a=1, b=2), j(**{"not an id": 1, "": 2}))
def k(a=1, b=[]):
    b.append(a)
    return b
print(k(), k(2), k(3, []), k(b=[9]), k())
def l(x, /): return x
def m(x, /, **kw): return x, kw
print(l(1), m(1, x=2))
a = 10
def n(x=a): return x
a = 20
print(n(), n.__defaults__, f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__module__)
n.__defaults__ = (99,)
print(n())
n.__defaults__ = None
try: n()
except TypeError as e: print(e)
h.__kwdefaults__ = {"k": 7}
print(h())
h.__kwdefaults__ = None
try: h()
except TypeError as e: print(e)
args = [1]; kw = {"z": 1}
def mutate(*a, **k):
    k["new"] = 1
    return a is args, k is kw
print(mutate(*args, **kw), kw)
