# Generator expressions: laziness, first iterable eager, closures, nesting, conditions.
log = []
def src(n, name): log.append(name); return range(n)
g = ((x, y) for x in src(2, "outer") for y in src(2, "inner"))
print(log); print(next(g), log, list(g), log)
n = 10
g = (n + i for i in range(3)); n = 100; print(list(g))
def f():
    k = 1
    g = (k * i for i in range(3)); k = 5
    return list(g)
print(f())
class C:
    xs = [1, 2]
    g = list(x for x in xs)
    try: h = list(x for _ in range(1) for x in xs)
    except NameError as e: h = str(e)
print(C.g, C.h)
print(sum(x for x in range(5)), max((x for x in [3, 9, 1]), key=lambda v: -v), sorted(c for c in "hello"), "".join(c.upper() for c in "abc"), set(x % 2 for x in range(5)) == {0, 1}, dict((c, ord(c)) for c in "ab"), any(x > 2 for x in [1, 2, 3]), all(x for x in [1, 0]), list(zip((x for x in "ab"), (y for y in "cd"))), tuple(x for x in ()))
seen = []
print(any(seen.append(x) or x > 2 for x in range(10)), seen)
g = (x for x in range(3)); print(2 in g, list(g))
g = (1 / x for x in (1, 0, 2))
print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
print(next(g, "dead after error"))
def gens(): return [(i * j for j in range(3)) for i in range(3)]
print([list(g) for g in gens()])
late = [(lambda: i) for i in range(3)]; print([h() for h in late])
fs = list((lambda: i) for i in range(3)); print([h() for h in fs])
print(*(i for i in range(3)), sep="|"); print([*(i for i in range(2)), *(j for j in "x")])
g = (yield_ for yield_ in "ab"); print(g.send(None), next(g))
a = (x for x in [1, 2, 3]); b = (x * 2 for x in a); print(next(b), next(a), next(b), list(a), list(b))
def args(*a): return a
print(args(*(x for x in "ab")), args((x for x in "ab")).__len__(), list(x for x in (y for y in (z for z in "q"))))
e = (x for x in iter([1])); print(list(e), list(e))
print(list((a, b) for a, (b, *_) in [(1, "xy")]), list(i for i in range(6) if i % 2 if i > 2), list((lambda: (yield))() is not None for _ in range(1)))
try: (x for x in None)
except TypeError as ex: print(ex)
print(list((x, y) for x in [1, 2] for y in [x] if (z := y) > 1), z)
