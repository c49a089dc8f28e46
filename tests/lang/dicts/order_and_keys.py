# Order through every kind of change; keys of all hashable kinds; equal keys keep the first.
d = {}
for k in "zebra": d[k] = d.get(k, 0) + 1
print(d); del d["e"]; d["e"] = 9; d["z"] = 0; print(d, list(d)); d.pop("b"); d.update(b=1, a=2); print(d); d = {**d, "r": "new"}; print(d); print({**{"a": 1, "b": 2}, **{"c": 3, "a": 4}}, {"a": 1, "b": 2, "a": 3}, dict([("x", 1), ("y", 2), ("x", 3)]), {"b": 1} | {"a": 2, "b": 3})
k = {1: "int", 1.0: "float", True: "bool"}; print(k, k[True], {True: 1, 1: 2}, {1.0: "a", 1: "b"}, {0: 1, -0.0: 2, False: 3}, {"1": 1, 1: 2, b"1": 3}, {(): 1, (1,): 2, ((),): 3}, {None: 1, ...: 2, NotImplemented: 3}[...], {frozenset([1, 2]): "fs"}[frozenset([2, 1])], {range(3): "r"}[range(0, 3, 1)], {int: "type", len: "fn"}[len], {2 ** 100: "big"}[2 ** 100], {1e300: 1}[1e300], {"é": 1}["\xe9"], {b"\xff": 1}[b"\xff"], {1.5: 1, 3 / 2: 2}, {2 ** 61 - 1: "m", -(2 ** 61 - 1): "n", 0: "z"})
class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
c = {K(i, i % 3): i for i in range(12)}; print(c, c[K(7, 1)], K(7, 2) in c, K(99, 0) in c, len(c)); del c[K(3, 0)]; c[K(3, 0)] = "back"; print(list(c)[-2:], [c[K(i, i % 3)] for i in range(12)]); c.pop(K(0, 0)); print(len(c), list(c)[0])
same = {K(1, 5): "a"}; same[K(1, 5)] = "b"; print(same, list(same)[0] is list(same)[0]); neg = {-1: "a", -2: "b"}; print(neg[-1], neg[-2], hash(-1) == hash(-2))
for i in range(5): d[i] = i; d.pop(i - 1, None)
print(d, len(d)); big = {}
for i in range(500): big[f"k{i}"] = i
for i in range(0, 500, 2): del big[f"k{i}"]
for i in range(500, 600): big[f"k{i}"] = i
print(len(big), list(big)[:3], list(big)[-2:], big["k499"], sum(big.values()), "k0" in big, list(big.items())[250]); big["k1"] = "updated keeps place"; print(list(big)[0], big["k1"]); print([big.popitem() for _ in range(2)], list(reversed(big))[:2], next(iter(big)))
n = {"a": {"b": {"c": 1}}}; n["a"]["b"]["d"] = 2; n["a"]["e"] = n["a"]["b"]; print(n); n["a"]["e"]["c"] = 5; print(n["a"]["b"]["c"]); print({k: v for k, v in sorted({"b": 1, "a": 2}.items())}, {v: k for k, v in {"x": 1, "y": 1}.items()}, dict(zip("abc", range(3))), dict(enumerate("xy")), {i: {j: i * j for j in range(2)} for i in range(2)}, sorted({"b": 1, "a": 0}), max({"a": 5, "b": 2}), sum({1: 10, 2: 20}), list({"k": 1}) + [2], [*{"a": 1}.items()], len({**{}}), {}.keys() == set())
