# keys, values and items: live views, set operators, comparison.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, list(k), list(reversed(v)))
d["d"] = 4; del d["a"]
print(k, v, i, len(v))
print(sorted(k & {"b", "z"}), sorted(k | {"z"}), sorted(k - {"b"}), sorted(k ^ {"b", "z"}), sorted(i & {("b", 2)}), sorted({"b"} | k), sorted(["b", "q"] & k) if False else sorted(k & ["b", "q"]), sorted(k - "b"), type(k & k).__name__)
print(k == {"b", "c", "d"}, k < {"b", "c", "d", "e"}, k >= {"b"}, i == {("b", 2), ("c", 3), ("d", 4)}, v == v, d.values() == d.values(), k == d.keys(), k.isdisjoint(["x"]), k == ["b", "c", "d"], set(k) == k, {"b": 1}.keys() == {"b": 2}.keys())
for s in ("k[0]", "v + v", "k | 5", "k < 5", "hash(k)", "k.add(1)", "i & 5", "next(k)", "len(d.keys)", "[1] in v", "[1] in k", "v & v", "k.mapping['b']", "i.mapping is d"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
print([x for x in d.items()], dict(d.items()), {b: a for a, b in d.items()}, sorted(d.items(), key=lambda t: -t[1]), max(d, key=d.get), sum(d.values()), *d, list(zip(d, d.values())), [*d.keys()], dict(zip(d.values(), d)))
u = {"x": [1]}
print(([1]) in u.values(), ("x", [1]) in u.items(), u.items() == {"x": [1]}.items(), iter(k) is iter(k), type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(k)).__name__)
it = iter(d.items()); print(next(it), it.__length_hint__(), list(it), it.__length_hint__())
for key, val in d.items(): d[key] = val * 10
print(d)
try:
    for key in d.keys(): d.pop(key)
except RuntimeError as e: print(e)
r = {}; r["v"] = r.values(); print(len(repr(r)) > 5)
