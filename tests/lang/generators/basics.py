# Generators: laziness, iteration protocol, return values, send, throw, close.
def count(n):
    print("start")
    for i in range(n):
        got = yield i
        if got is not None: print("got", got)
    print("end")
    return "done"
g = count(3)
print(type(g).__name__, iter(g) is g)
print(next(g), next(g), g.send("hi"))
try: next(g)
except StopIteration as e: print("StopIteration", e.value)
try: next(g)
except StopIteration as e: print("again", e.value)
print(list(count(2)), sum(count(3)), [*count(1)])
def echo():
    r = None
    while True: r = yield r
e = echo(); next(e)
print([e.send(x) for x in (1, "a", None)])
e.close()
try: e.send(1)
except StopIteration: print("closed")
try: echo().send(5)
except TypeError as x: print(x)
def thrower():
    while True:
        try: yield "ok"
        except ValueError as e: print("caught", e)
t = thrower(); next(t)
print(t.throw(ValueError("v")), t.throw(ValueError), t.throw(ValueError, "msg"))
try: t.throw(KeyError("k"))
except KeyError as x: print("out", repr(x))
print(list(t))
def closer():
    try: yield 1
    except GeneratorExit: print("GeneratorExit"); raise
    finally: print("finally")
c = closer(); next(c); print(c.close(), c.close())
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as x: print(x)
def stopiter():
    yield 1
    raise StopIteration("inner")
try: list(stopiter())
except RuntimeError as x: print(x, repr(x.__cause__), repr(x.__context__))
def reent():
    yield next(me)
me = reent()
try: next(me)
except ValueError as x: print(x)
def empty():
    return 5
    yield
print(list(empty()))
try: next(empty())
except StopIteration as x: print(x.value, x.args)
g = (x * x for x in range(5))
print(next(g), next(g), list(g), list(g), type(g).__name__)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib(); print([next(f) for _ in range(12)])
unstarted = closer(); unstarted.close()
try: unstarted.throw(ValueError("on closed"))
except ValueError as x: print(x)
u = closer()
try: u.throw(KeyError("unstarted"))
except KeyError as x: print(repr(x), list(u))
