# Cells: shared, late bound, unset, and readable.
def counter():
    n = 0
    def inc(d=1):
        nonlocal n
        n += d
        return n
    def get(): return n
    def reset():
        nonlocal n
        n = 0
    return inc, get, reset
inc, get, reset = counter()
print(inc(), inc(5), get()); reset(); print(get(), inc())
i2, g2, _ = counter()
print(i2(), get(), g2())
def loop():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    i = 99
    return fs
print([f() for f in loop()])
def late():
    def f(): return x
    try: f()
    except NameError as e: print(type(e).__name__, e)
    x = 1
    print(f())
    del x
    try: f()
    except NameError as e: print(e)
    try: x
    except UnboundLocalError as e: print(e)
    x = 2
    return f
f = late()
print(f(), f.__closure__[0].cell_contents)
f.__closure__[0].cell_contents = 50
print(f())
def three(a):
    def two(b):
        def one(c): return a, b, c
        return one
    return two
print(three(1)(2)(3), three(1)(2).__code__.co_freevars, three(1).__code__.co_freevars)
def deep():
    v = []
    def a():
        def b():
            def c():
                nonlocal v
                v = v + [len(v)]
                return v
            return c
        return b
    c = a()()
    c(); c()
    return v
print(deep())
def params(x, *args, k=0, **kw): return lambda: (x, args, k, kw)
print(params(1, 2, 3, k=4, z=5)())
def selfref():
    def f(n): return 0 if n == 0 else 1 + f(n - 1)
    g = f
    f = lambda n: 1000
    return g(5)
print(selfref())
def empty():
    def f(): return y
    if 0: y = 1
    return f
e = empty()
try: e.__closure__[0].cell_contents
except ValueError as err: print(err)
try: e()
except NameError as err: print(err)
