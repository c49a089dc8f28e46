# count, cycle, repeat; laziness; sharing an iterator; reprs.
import itertools as it
def take(n, i): return list(it.islice(i, n))
print(take(3, it.count()), take(3, it.count(5)), take(3, it.count(10, -2)), take(3, it.count(0.5, 0.25)), take(2, it.count(2 ** 62 - 1)), take(2, it.count(2 ** 63 - 1)), take(3, it.count(step=3)), take(5, it.cycle("ab")), list(it.cycle([])), take(3, it.repeat("x")), list(it.repeat(1, 2)), list(it.repeat(1, 0)), list(it.repeat(1, -1)), list(map(pow, [2, 3], it.repeat(2))), dict(zip("ab", it.count())))
print(it.count(), it.count(5), it.count(1, 2), it.count(1.5), it.repeat(3), it.repeat("a", 2), type(it.cycle("")).__name__, type(it.chain()).__name__, it.count.__name__, it.repeat(1, 5).__length_hint__())
c = it.count(); print(next(c), next(c), c); r = it.repeat("q", 3); next(r); print(r)
log = []
def src():
    for i in range(3): log.append(i); yield i
cy = it.cycle(src()); print(next(cy), log, take(5, cy), log)
i = iter(range(10)); print(take(3, i), take(3, i), list(i))
t = it.takewhile(lambda x: x < 2, i := iter(range(5))); print(list(t), list(i))
ch = it.chain(src(), src()); log.clear(); print(next(ch), log, list(ch), log)
a = it.islice(i := iter(range(10)), 2, 6, 2); print(list(a), list(i))
def recipes():
    def flatten(l): return it.chain.from_iterable(l)
    def ncycles(x, n): return it.chain.from_iterable(it.repeat(tuple(x), n))
    def powerset(x): s = list(x); return it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1))
    def grouper(x, n): return it.zip_longest(*[iter(x)] * n)
    def nth(x, n): return next(it.islice(x, n, None), None)
    def quant(x, p): return sum(map(p, x))
    def prepend(v, x): return it.chain([v], x)
    def tail(n, x): return list(x)[-n:]
    return list(flatten([[1], [2, 3]])), list(ncycles("ab", 2)), list(powerset([1, 2, 3])), list(grouper("abcde", 2)), nth("abc", 1), nth("abc", 9), quant([1, 2, 3], lambda v: v > 1), list(prepend(0, [1]))
print(recipes())
class Vec:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Vec(self.v + o.v)
    def __repr__(self): return f"V{self.v}"
print(take(3, it.count(Vec(1), Vec(2))) if False else list(it.accumulate([Vec(1), Vec(2), Vec(3)])))
def primes():
    seen = []
    for n in it.count(2):
        if all(n % p for p in it.takewhile(lambda p: p * p <= n, seen)): seen.append(n); yield n
print(take(15, primes()))
print(list(zip(it.count(1), "abc")), sum(it.islice(it.count(1), 100)), list(it.starmap(lambda i, c: c * i, enumerate("abc", 1))), "".join(it.islice(it.cycle("xyz"), 7)), list(it.dropwhile(str.isspace, "  a b")), list(filter(lambda t: sum(t) == 4, it.product(range(4), repeat=2))))
