# Every dict method and its errors; insertion order everywhere.
d = {"b": 1, "a": 2}
d["c"] = 3; d["b"] = 10
print(d, len(d), d["a"], d.get("z"), d.get("z", 5), "a" in d, "z" not in d, list(d), list(d.values()), list(d.items()))
print(d.pop("a"), d.pop("zz", None), d, d.setdefault("n", []), d.setdefault("b", 0), d)
d["a"] = 0; print(d, d.popitem(), d)
d.update({"x": 1}, y=2); d.update([("z", 3)], b=0); d.update(); print(d)
e = d.copy(); e.clear(); print(len(d), e)
print(dict(a=1), dict([(1, 2)], b=3), dict({1: 2}), dict(zip("ab", [1, 2])), dict(), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict([["k", "v"]]), dict(["ab"]))
print({"a": 1} | {"b": 2, "a": 3}, {1: 1} == {1: 1.0}, {1: 1, 2: 2} == {2: 2, 1: 1}, {} != {1: 1})
f = {"a": 1}; g = f; f |= {"b": 2}; f |= [("c", 3)]; print(g)
print({1: "int", True: "bool", 1.0: "float"}, {0: "a", False: "b", 0.0: "c"}, {(1, 2): 3}[(1, 2)], {None: 1}[None])
h = {i: i * i for i in range(10)}
for k in list(h):
    if k % 2: del h[k]
h[1] = "again"; print(h)
print(list(reversed(h)), list(reversed(h.values())), list(reversed(h.items())))
for s in ("d['nope']", "d[[]]", "{[]: 1}", "d.pop('nope')", "{}.popitem()", "d.update(5)", "d.update([1])", "d.update([(1, 2, 3)])", "d.get()", "d.setdefault()", "{} | []", "{} | 5", "{} + {}", "hash({})", "d.fromkeys(5)", "dict(1, 2)", "dict({}, **{1: 2})", "d.nope", "{} < {}", "d[1, 2]", "d.pop()", "del d", "{1: 2}[1.5]", "d.popitem(1)", "{{}: 1}", "{{1}: 1}", "[] | {}"):
    try: print(s, eval(s))
    except Exception as x: print(s, "->", type(x).__name__ + ":", str(x)[:60])
r = {}; r["self"] = r; print(r, [r])
class M(dict):
    def __missing__(self, k): return "missing " + repr(k)
m = M(a=1); print(m["a"], m["b"], m.get("b"), "b" in m, m)
i = iter({"a": 1, "b": 2}.items()); print(next(i), list(i))
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return isinstance(o, K) and o.v == self.v
    def __repr__(self): return f"K({self.v})"
q = {K(1): "a"}; q[K(1)] = "b"; print(q, K(1) in q, K(2) in q, q[K(1)])
