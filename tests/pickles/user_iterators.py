# Generators over user iterators, sequences and proxies keep the very object they iterate.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
class Count:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i == self.n: raise StopIteration
        self.i += 1
        return self.i
class Seq:
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
class Fresh:
    def __init__(self, *a): self.a = a
    def __iter__(self): return iter(self.a)
class Gen:
    def __iter__(self):
        for c in "gen": yield c
def over(x):
    for v in x: yield v
for x in (Count(3), Seq("a", "b"), Fresh(1, 2), Gen()):
    g, out = over(x), []
    while True:
        g = hop(g)
        try: out.append(next(g))
        except StopIteration: break
    print(type(x).__name__, out)
c = Count(5); g = over(c); next(g); g2, c2 = pickle.loads(pickle.dumps((g, c))); print(next(c2), next(g2), next(c2), c.i, c2.i)
def two(it):
    a = iter(it)
    for v in a: yield v, next(a, None)
g = two(Count(5)); print(next(g)); g = hop(g); print(next(g)); g = hop(g); print(next(g))
def sent(it):
    for v in it:
        got = yield v
        if got: it.i = got
g = sent(Count(10)); next(g); g = hop(g); print(g.send(7), next(g))
def unpack(it):
    a, b, *c = it
    yield a
    yield b, c
g = unpack(Count(4)); next(g); g = hop(g); print(next(g))
def comp(it):
    yield [v * 2 for v in it]
    yield it.i
g = comp(Count(3)); print(next(g)); g = hop(g); print(next(g))
class Lazy:
    def __init__(self, f): self.f = f
    def __iter__(self): return map(self.f, range(3))
g = over(Lazy(lambda v: v * 10)); next(g); g = hop(g); print(list(g))
def delegating(it): r = yield from it; yield ("r", r)
g = delegating(Count(2)); next(g); g = hop(g); print(list(g))
