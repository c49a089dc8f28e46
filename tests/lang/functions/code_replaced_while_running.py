# __code__ set while frames and generators of the function are alive: they go on with what they began with.
def other(): return "other", 1, 2, 3
def f(n):
    x = "mine"
    if n: return f(n - 1), x
    f.__code__ = (lambda n: ("new", n)).__code__
    return x, [i for i in (1, 2)], f(5), "end"
print(f(2)); print(f(3))
def g():
    a = "local"
    for i in range(3): yield a, i
    yield "last"
it, it2 = g(), g()
print(next(it))
g.__code__ = (lambda: 42).__code__
print(g(), next(it), list(it), list(it2))
def h():
    h.__code__ = other.__code__
    try: 1 / 0
    except ZeroDivisionError as e: return e.__traceback__.tb_frame.f_code.co_name, h(), h.__code__.co_name
print(h())
for bad in (5, None, (lambda: f).__code__):
    try: h.__code__ = bad
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def outer():
    free = 1
    def a(): return free
    def b(): return free + 1
    return a, b
try: h.__code__ = outer()[0].__code__
except ValueError as e: print(e)
a, b = outer(); a.__code__ = b.__code__; print(a())
