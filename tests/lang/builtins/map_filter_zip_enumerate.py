# Lazy iterators: map, filter, zip, enumerate, reversed, iter with sentinel.
log = []
m = map(lambda x: log.append(x) or x * 2, [1, 2, 3]); print(log, next(m), log, list(m), log, list(m))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, [1, 5], [3, 2], [2, 9])), list(map(None, [])), list(map(int, "123")), list(map(lambda *a: a, "ab", [1, 2], (3, 4))))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isalpha, "a1b2")), list(filter(lambda t: t[0], [(0, 1), (1, 0)])))
print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2, 3])), list(zip(*[(1, "a"), (2, "b")])), list(zip("ab", "cd", "ef")), dict(zip("ab", range(2))), list(zip([], [1])), list(zip("ab", [1, 2], strict=True)))
for a, b in (("ab", [1]), ("a", [1, 2]), ("", [1])):
    try: print(list(zip(a, b, strict=True)))
    except ValueError as e: print(e)
try: print(list(zip("ab", "a", "abc", strict=True)))
except ValueError as e: print(e)
it = iter([1, 2, 3, 4, 5]); print(list(zip(it, it)), list(it))
a, b = iter("ab"), iter("x"); print(list(zip(a, b)), list(a))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("a", start=-1)), list(enumerate("ab", 2 ** 63)), next(enumerate({"k": 1})))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1,))), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed(b"ab")), [*reversed([])])
n = iter(range(10)); print(list(iter(lambda: next(n), 4)), next(n), list(iter([1, 2].pop, 1)))
def raiser(x):
    if x == 2: raise ValueError("at 2")
    return x
m = map(raiser, [1, 2, 3]); print(next(m))
try: next(m)
except ValueError as e: print(e, next(m))
def stopper(x):
    if x == 2: raise StopIteration("stop")
    return x
print(list(map(stopper, [1, 2, 3])), [*filter(stopper, [1, 2, 3])])
for f in (lambda: list(map(5, [1])), lambda: map(len), lambda: list(map(len, [1])), lambda: list(map(lambda a: a, [1], [2])), lambda: list(filter(5, [1])), lambda: filter(len), lambda: zip(5), lambda: zip([], 5), lambda: enumerate(), lambda: enumerate([], "a"), lambda: reversed({1}), lambda: reversed(iter([])), lambda: iter(5), lambda: iter(5, 6), lambda: next([]), lambda: next(iter([])), lambda: zip([1], strict=5) and "truthy strict", lambda: zip([1], foo=1), lambda: map(len, [], x=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(next(iter([]), "default"), next(iter([1]), "d"), type(map(len, [])).__name__, type(zip()).__name__, iter(m) is m, type(iter(len, 1)).__name__, type(enumerate([])).__name__, type(filter(None, [])).__name__, type(reversed([])).__name__)
x = [1, 2, 3]; r = reversed(x); x.append(4); print(list(r)); e = enumerate(x); x.append(5); print(list(e)); r = reversed(x); x.clear(); print(list(r))
z = zip(map(lambda v: v + 1, [1, 2]), filter(None, [0, 7, 8]), enumerate("xy")); print(list(z))
print(max(map(len, ["a", "bbb"])), sum(map(int, "99")), ",".join(map(str, range(3))), dict(map(lambda k: (k, ord(k)), "ab")), sorted(map(abs, [-3, 2])), set(map(lambda v: v % 2, range(5))) == {0, 1}, [*map(lambda v: v, (i for i in "gen"))])
class I:
    def __iter__(self): return iter("custom")
print(list(map(str.upper, I())), list(zip(I(), range(2))), list(enumerate(I()))[:1], list(filter(lambda c: c > "o", I())))
