# Long yield-from chains: values, sends, throws and closes pass through every level.
log = []
def leaf():
    try:
        x = yield "leaf"
        while True:
            try: x = yield ("echo", x)
            except ValueError as e: x = "handled " + str(e)
    finally: log.append("leaf closed")
def level(n):
    try:
        r = yield from (level(n - 1) if n else leaf())
        return r
    except KeyError as e:
        if n % 100: raise
        log.append(("key at", n))
        raise
    finally:
        if n % 100 == 0: log.append(("level", n))
g = level(300)
print(next(g), g.send(1), g.send(2), g.throw(ValueError("v")), g.send(3))
g.close(); print(log); log.clear()
g = level(250); next(g)
try: g.throw(KeyError("k"))
except KeyError as e: print(repr(e), log)
log.clear()
def rec(n):
    if n == 0:
        got = yield "ask"
        return [got]
    r = yield from rec(n - 1)
    return r + [n] if n % 50 == 0 else r
g = rec(200); next(g)
try: g.send("answer")
except StopIteration as e: print(e.value)
def ladder(n):
    for i in range(n): yield from ladder(i)
    yield n
print(list(ladder(4)), sum(ladder(9)))
def wrap(it, n):
    for _ in range(n): it = (x for x in it)
    return it
print(sum(wrap(range(100), 100)))
def pipe(it, f):
    for x in it: yield f(x)
p = range(5)
for k in range(50): p = pipe(p, lambda x: x + 1)
print(list(p))
def mid(n):
    if n: return (yield from mid(n - 1)) + 1
    try: yield "first"
    except RuntimeError as e: yield "caught " + str(e)
    yield "second"
    return 0
g = mid(100); print(next(g), g.throw(RuntimeError("r")), next(g))
try: next(g)
except StopIteration as e: print(e.value)
a = mid(3); b = mid(3); print(next(a), next(b), next(a), next(b))
def switch(gens):
    gens = list(gens)
    while gens:
        for x in list(gens):
            try: yield next(x)
            except StopIteration: gens.remove(x)
print(list(switch([iter("ab"), iter([1, 2, 3]), (c for c in "z")])))
