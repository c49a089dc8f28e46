# Closures meeting comprehensions, class bodies, lambdas and generators.
def f(n):
    fs = [lambda: (i, n) for i in range(3)]
    n += 1
    return [g() for g in fs]
print(f(5))
def g():
    x = 10
    class K:
        y = x
        x = 20
        def m(self): return x
        z = [x for _ in range(2)]
    return K.y, K.x, K().m(), K.z
try: print(g())
except NameError as e: print(type(e).__name__, e)
def g2():
    x = 10
    class K:
        y = x
        def m(self): return x
        z = [x for _ in range(2)]
        w = lambda self: x
    return K.y, K().m(), K.z, K().w()
print(g2())
def gen():
    total = 0
    def add(x):
        nonlocal total
        total += x
        return total
    for i in range(4): yield add(i)
print(list(gen()))
def nested(): return [[(i, j, k) for k in range(j)] for i in range(3) for j in range(i)]
print(nested())
def acc():
    out = []
    add = out.append
    return add, lambda: sorted(out)
add, read = acc()
for x in (3, 1, 2): add(x)
print(read())
def genexp(k): return (k * x for x in range(4))
print(list(genexp(3)))
def swap():
    a, b = 1, 2
    def s():
        nonlocal a, b
        a, b = b, a
    s()
    return a, b
print(swap())
def exc():
    try: 1 / 0
    except ZeroDivisionError as e:
        msg = lambda: str(e)
        r = msg()
    try: msg()
    except NameError as err: return r, str(err)
print(exc())
def forvar():
    for i in range(3): pass
    return (lambda: i)()
print(forvar())
def walrus():
    [last := x for x in range(5)]
    return (lambda: last)()
print(walrus())
def imp():
    import math
    return lambda x: math.floor(x)
print(imp()(2.7))
def withvar():
    class CM:
        def __enter__(self): return "entered"
        def __exit__(self, *a): pass
    with CM() as v: pass
    return (lambda: v)()
print(withvar())
