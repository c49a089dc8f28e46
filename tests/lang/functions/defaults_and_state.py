# Defaults are made once, when the def runs; functions carry state in many ways.
def make(n):
    def f(acc=[]):
        acc.append(n)
        return acc
    return f
a, b = make(1), make(2)
print(a(), a(), b(), a())
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
print(counter(), counter(), counter.n)
def memo(n, cache={}):
    if n in cache: return cache[n]
    cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return cache[n]
print(memo(80), len(memo.__defaults__[0]))
def side(x): print("evaluated", x); return x
def g(a=side(1), *, b=side(2)): return a, b
print(g(), g(3), g(b=4))
def nothing(): pass
def bare(): return
def multi(x):
    if x: return 1
print(nothing(), bare(), multi(0), multi(1))
def many(): return 1, 2, *range(3)
print(many())
if nothing() is None:
    def cond(): return "then"
else:
    def cond(): return "else"
print(cond())
for i in range(3):
    def inloop(j=i): return i, j
    if i == 1: keep = inloop
print(keep(), inloop())
def rebind():
    global rebind
    rebind = lambda: "second"
    return "first"
print(rebind(), rebind())
def shadow(list): return [*list]
print(shadow("ab"))
def outer(x):
    def inner(x): return x * 2
    return inner(x) + x
print(outer(5))
print((lambda f: f(f, 5))(lambda s, n: 1 if n == 0 else n * s(s, n - 1)))
def annotated(x: side("ann") = side("def")) -> side("ret"): return x
print(annotated.__annotations__)
