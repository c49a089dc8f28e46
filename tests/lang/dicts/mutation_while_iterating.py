# Size changes raise, value changes do not; iterators survive edits; big tables.
d = {i: i for i in range(5)}
for k in d: d[k] = k * 2
print(d)
for f in (lambda k: d.__setitem__("new", 1), lambda k: d.pop(k), lambda k: d.clear()):
    d = {i: i for i in range(5)}
    try:
        for k in d: f(k)
    except RuntimeError as e: print(e)
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]; d[k + 10] = 1
except RuntimeError as e: print(e)
for view in ("keys", "values", "items"):
    d = {1: 1}
    it = iter(getattr(d, view)())
    d[2] = 2
    try: next(it)
    except RuntimeError as e: print(view, e)
d = {}
for i in range(1500): d[i] = -i
for i in range(0, 1500, 3): del d[i]
for i in range(1500, 1800): d[i] = i
print(len(d), sum(d), sum(d.values()), list(d)[:5], list(d)[-2:])
for i in list(d): del d[i]
print(len(d), d); d["x"] = 1; print(d)
d = {}
for i in range(500):
    d[i] = i
    if i >= 10: del d[i - 10]
print(list(d))
d = {str(i): i for i in range(100)}
while len(d) > 3: d.popitem()
print(d)
d = dict.fromkeys(range(8))
it = iter(d); next(it)
for v in range(8): d[v] = v
print(list(it))
keys = d.keys(); d["later"] = 1; print(len(keys), "later" in keys)
d = {2 ** 61 - 1: "m", 0: "z", 2 ** 64: "b", -1: "n", -2: "nn", 1.5: "f", float("inf"): "i", 2 ** 200: "huge"}
print([d[k] for k in (2 ** 61 - 1, 0, 2 ** 64, -1, -2, 1.5, float("inf"), 2 ** 200)], d.get(-3), d[float(2 ** 200)], d[float(2 ** 64)])
n = float("nan"); d = {n: 1}; print(d.get(n), len({n: 1, n: 2}))
