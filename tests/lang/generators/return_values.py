# return in generators: StopIteration.value, tuples, exceptions as values, yield from results.
def run(g):
    out = []
    while True:
        try: out.append(next(g))
        except StopIteration as e: return out, e.value, e.args
def a():
    yield 1
    return 2
def b():
    return
    yield
def c():
    yield
    return (1, 2)
def d():
    return StopIteration(5)
    yield
def e():
    return ValueError("as value")
    yield
def f():
    r1 = yield from a()
    r2 = yield from b()
    r3 = yield from c()
    return r1, r2, r3
def g():
    for i in range(3):
        if i == 1: return "in loop"
        yield i
def h():
    try: return "try"
    finally: yield "finally"
def i():
    try: yield 1
    finally: return "override"
def j():
    with_value = yield from (x for x in "ab")
    return with_value
def k():
    return (yield 5)
for fn in (a, b, c, d, e, f, g, h, i, j, k): print(fn.__name__, run(fn()))
m = i(); next(m)
try: m.throw(KeyError)
except StopIteration as x: print("swallowed by return", x.value)
n = i(); next(n); print(n.close())
try: next(d())
except StopIteration as x: print(type(x.value).__name__, x.value.value)
class R(Exception): pass
def trampoline(gen):
    stack, val = [gen], None
    while stack:
        try:
            nxt = stack[-1].send(val); stack.append(nxt); val = None
        except StopIteration as s: stack.pop(); val = s.value
    return val
def fact(n):
    if n < 2: return 1
    r = yield fact(n - 1)
    return n * r
print(trampoline(fact(200)) % 10 ** 9)
def fibt(n):
    if n < 2: return n
    return (yield fibt(n - 1)) + (yield fibt(n - 2))
print(trampoline(fibt(12)))
s = StopIteration(); print(s.value, StopIteration(1, 2).value, StopIteration((1, 2)).value, s.args); s.value = 9; print(s.value)
def l():
    x = yield from iter([1, 2]); y = yield from range(1); z = yield from map(str, [7])
    return x, y, z
print(run(l()))
