# defaultdict and OrderedDict.
from collections import defaultdict, OrderedDict
d = defaultdict(list); d["a"].append(1); d["b"].append(2); d["a"].append(3); print(d, dict(d), d.get("z"), "z" in d, len(d), d.default_factory)
c = defaultdict(int)
for ch in "mississippi": c[ch] += 1
print(c, sorted(c.items()), defaultdict(lambda: "dflt")["x"], defaultdict(int, {"a": 1}, b=2), defaultdict(None, a=1), defaultdict())
n = defaultdict(lambda: defaultdict(int)); n["x"]["y"] += 5; print(n["x"]["y"], list(n), {k: dict(v) for k, v in n.items()})
for s in ("defaultdict(5)", "defaultdict()['k']", "defaultdict(lambda: 1 / 0)['k']", "defaultdict(list)[[]]", "d.default_factory()", "defaultdict(None)['q']"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
d.default_factory = set; d["n"].add(1); print(d["n"], d.copy() == d, type(d.copy()).__name__, d | {"k": 1} == {**d, "k": 1}, d.pop("a"), d.setdefault("q", 5), d.__missing__("mm"), "mm" in d)
class DD(defaultdict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
print(DD()["ab"], DD(int)["x"])
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)]); o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(list(o), o.popitem(), o.popitem(last=False), o); o["z"] = 1; o["b"] = 9; print(o, list(reversed(o)), o == {"b": 9, "z": 1}, o == OrderedDict([("z", 1), ("b", 9)]), OrderedDict(a=1) == OrderedDict(a=1), OrderedDict.fromkeys("xy", 0), o.copy(), len(o))
for s in ("o.move_to_end('nope')", "OrderedDict().popitem()", "o['nope']", "OrderedDict(5)", "o.pop('nope')", "o.pop('nope', 'd')", "del_"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
o.update(q=5); o |= {"w": 6}; del o["z"]; print(o, o.setdefault("n", 7), list(o.items()), list(o.keys()), o | {"a": 0})
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: del self[next(iter(self))]
l = LRU(2); l["a"] = 1; l["b"] = 2; l["a"]; l["c"] = 3; print(list(l))
try:
    for k in o: o.move_to_end(k)
except RuntimeError as e: print(e)
print(repr(OrderedDict()), isinstance(o, dict))
