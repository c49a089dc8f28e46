# Proxies of proxies, deques in deques: as deep as memory allows where CPython has no more to say than for lists.
# Plain mode only: too long for a collection at every step.
import collections
import types
D, M = collections.deque, types.MappingProxyType


class E:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __lt__(self, other): return self.n < other.n


class S(D): pass


print([D([E(1)])] == [D([E(1)])], [D([E(1)])] == [D([E(2)])], D([E(1)]) < D([E(2)]), [D([E(1), 5])] < [D([E(1), 7])])
print(D([1, 2]) == D([1, 2]), D([1, 2]) < D([1, 3]), D([1]) < D([1, 0]), D([1, 2]) == [1, 2], D() == D(), D([1]) != D())
print(S([1]) == D([1]), D([1]) == S([1]), S([2]) > D([1]))
x = D([1, 2, 3, 4])
x.popleft(), x.append(5), x.rotate(2)
print(x == D([4, 5, 2, 3]), x, x > D([4, 5, 2]))
try: D([1]) < [1]
except TypeError as e: print(e)

p = M(M({"a": 1}))
print(len(p), p == {"a": 1}, {"a": 1} == p, repr(p), str(p), p | {"b": 2}, p["a"], list(p), "a" in p, p.get("b", 3))
print(p == M({"a": 1}), bool(p), p.copy(), list(p.items()))
u = collections.UserDict
print(len(M(u(a=1))), bool(M(u())), bool(M(u(a=1))), len(M(collections.ChainMap({1: 2}))))
print([M({1: 2})] == [M({1: 2})], [M({1: 2})] == [{1: 2}], {1: M({})} == {1: {}}, [M({1: [E(1)]})] == [M({1: [E(1)]})])

depth = 200 if __import__("sys").implementation.name == "cpython" else 100_000
a, b = M({1: 2}), M({1: 2})
for _ in range(depth): a, b = M(a), M(b)
print(len(a), a == b, a == {1: 2}, bool(a), a[1], 1 in a, list(a), a.get(1))
a, b = D(), D()
for _ in range(depth): a, b = D([a]), D([b])
print(a == b, a < b, a >= b)
