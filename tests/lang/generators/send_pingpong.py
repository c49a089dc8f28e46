# send in every expression position.
def avg():
    total, n, a = 0.0, 0, None
    while True:
        x = yield a
        if x is None: break
        total += x; n += 1; a = total / n
    return (total, n)
g = avg(); next(g)
print([g.send(x) for x in (10, 20, 60)])
try: g.send(None)
except StopIteration as e: print(e.value)
def f(*a, **k): return a, k
def many():
    r = (yield "a") + (yield "b") * (yield "c")
    print("sum", r)
    l = [(yield 1), {(yield 2): (yield 3)}, ((yield 4),)]
    print("display", l)
    print("call", f((yield 5), *(yield 6), k=(yield 7), **(yield 8)))
    d = {}
    d[(yield "key")] = yield "value"
    print(d)
    x = yield
    print("cmp", (yield "l") < (yield "m") < (yield "r"))
    print("cond", (yield "then") if (yield "test") else (yield "else"))
    print(f"{(yield 'fs')} and {(yield 'fs2')!r:>5}")
    print("sub", "abcdef"[(yield "start"):(yield "stop")])
    print("bool", (yield "left") and (yield "right"))
    assert (yield "assert"), (yield "msg")
    return (yield "ret")
def drive(g, vals):
    out = [next(g)]
    try:
        for v in vals: out.append(g.send(v))
    except StopIteration as e: out.append(("value", e.value))
    except AssertionError as e: out.append(("assertion", e.args))
    return out
print(drive(many(), [1, 2, 3, "v1", "v2", "v3", "v4", "p5", [6, 66], 7, {"z": 8}, "V", "K", None, 1, 2, 3, True, "yes", "F1", "F2", 1, 3, 5, "R", 1, "final"]))
print(drive(many(), [1, 2, 3, "v1", "v2", "v3", "v4", "p5", [6, 66], 7, {"z": 8}, "V", "K", None, 3, 2, False, "no", "F1", "F2", 1, 3, 0, 0, "m"]))
def swap():
    a = b = None
    while True: a, b = (yield a, b), a
s = swap(); next(s); print([s.send(i) for i in range(4)])
def aug():
    x = 10
    x += yield x
    x *= yield x
    l = [1, 2]
    l[(yield "i")] += yield "v"
    return x, l
print(drive(aug(), [5, 2, 1, 100]))
