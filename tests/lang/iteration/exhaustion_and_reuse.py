# Iterators used twice, shared, partly consumed; which objects start afresh.
makers = {"list": lambda: [1, 2, 3], "tuple": lambda: (1, 2, 3), "range": lambda: range(1, 4), "dict": lambda: {1: 0, 2: 0, 3: 0}, "keys": lambda: {1: 0, 2: 0, 3: 0}.keys(), "str": lambda: "123", "bytes": lambda: b"123", "iter": lambda: iter([1, 2, 3]), "gen": lambda: (i for i in [1, 2, 3]), "map": lambda: map(int, "123"), "filter": lambda: filter(None, [1, 2, 3]), "zip": lambda: zip([1, 2, 3]), "enumerate": lambda: enumerate([1, 2, 3]), "reversed": lambda: reversed([1, 2, 3])}
for n, m in makers.items():
    o = m(); a, b = len(list(o)), len(list(o)); i = iter(m()); next(i); print(n, a, b, iter(o) is o, len(list(i)), len(list(i)), end="; ")
print()
it = iter(range(10)); print([x for x in it if x < 3 or x > 7], list(it)); it = iter(range(10)); print(next(x for x in it if x > 3), list(it))
it = iter("abcdef")
for c in it:
    if c == "c": break
print(c, list(it)); it = iter([1, 2, 3, 4]); print(list(zip(it, it)), sum(it)); it = iter([1, 2, 3]); a, *b = it; print(a, b, list(it)); it = iter(range(6)); print([(x, next(it)) for x in it])
it = iter([3, 1, 2]); print(3 in it, list(it)); it = iter([1, 2, 3]); print(max(it), list(it)); it = iter([1, 0, 1]); print(all(it), list(it)); it = iter([0, 2, 3]); print(any(it), list(it)); it = iter("a,b"); print(",".join(it), list(it))
g = (x for x in range(3)); h = g; print(next(g), next(h), list(g), list(h)); e = enumerate("ab"); print(next(e), dict(e)); r = reversed([1, 2, 3]); print(next(r), tuple(r)); m = map(str, [1, 2]); print(*m, *m); z = zip("ab", [1, 2]); print(dict(z), dict(z))
def read(it, n): return [v for _, v in zip(range(n), it)]
it = iter(range(10)); print(read(it, 3), read(it, 3), list(it))
class Stop:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0: raise StopIteration
        return self.n
s = Stop(); print(list(s), list(s), next(s), [*s], sum(s))
l = [1, 2, 3]; i1, i2 = iter(l), iter(l); print(next(i1), next(i1), next(i2), list(i1), list(i2)); i = iter(l); list(i); l.append(4); print(list(i), list(iter(l))); d = {"a": 1}; i = iter(d); next(i); print(next(i, "end")); d["b"] = 2; print(next(i, "stays ended"))
nested = iter([iter([1, 2]), iter([3])]); print([list(x) for x in nested], list(nested)); two = [iter([1, 2, 3])] * 2; print(list(zip(*two))); flat = (x for row in [[1, 2], [3]] for x in row); print(next(flat), list(flat))
for x in (it := iter([1, 2, 3, 4])):
    y = next(it, None); print(x, y, end=" ")
print(); w = iter([5]); print(next(w), next(w, 0), next(w, 1)); empty = iter(()); print(list(empty), next(empty, "none")); f = open(__file__); lines = iter(f); print(next(lines)[:11], f is lines, len(list(f)) > 10); f.close()
