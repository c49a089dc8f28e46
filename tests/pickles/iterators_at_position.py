# Built-in iterators on their own, at every position, sharing what they iterate over.
import pickle, itertools, collections
def trip(x): return pickle.loads(pickle.dumps(x))
makers = [lambda: iter([1, 2, 3]), lambda: iter("héy"), lambda: iter({1: "a", 2: "b"}), lambda: iter({1: "a"}.items()), lambda: reversed([1, 2, 3]), lambda: enumerate("abc", 7), lambda: zip("ab", [1, 2], (x for x in "yz")), lambda: map(lambda a, b: a + b, [1, 2], [10, 20]), lambda: filter(lambda v: v > 1, [1, 2, 3]), lambda: iter(range(0, 30, 10)), lambda: itertools.chain([1], "b"), lambda: itertools.product([1, 2], "x"), lambda: itertools.accumulate([1, 2, 3]), lambda: itertools.islice(itertools.cycle([1, 2]), 5), lambda: itertools.groupby("aab") and iter([1]), lambda: iter(collections.deque([1, 2, 3])), lambda: (a * b for a in [1, 2] for b in [3, 4]), lambda: iter({"one"}), lambda: itertools.permutations([1, 2, 3], 2), lambda: iter(lambda c=iter([1, 2, 0]): next(c), 0)]
bad = 0
for m in makers:
    want = list(m())
    for k in range(len(want) + 1):
        it = m()
        for _ in range(k): next(it)
        if list(trip(it)) != want[k:]: bad += 1; print("differs", want, k)
        if list(it) != want[k:]: bad += 1; print("original disturbed", want, k)
print(bad)
l = [1, 2, 3]; it = iter(l); next(it); l2, i2 = trip((l, it)); l2.append(4); l.append(5); print(list(i2), list(it))
a = iter([1, 2, 3, 4]); b, c = trip((a, a)); print(next(b), next(c), b is c)
z = zip(a, a); next(z); print(list(trip(z)), list(z))
d = {"x": 1, "y": 2, "z": 3}; it = iter(d); next(it); d2, i2 = trip((d, it)); print(list(i2), list(d2))
d3, i3 = trip((d, it)); d3["new"] = 1
try: next(i3)
except RuntimeError as e: print(e)
t1, t2 = itertools.tee([1, 2, 3]); next(t1); u1, u2 = trip((t1, t2)); print(list(u1), list(u2))
e = iter([]); print(list(trip(e))); e = iter([1]); list(e); print(list(trip(e)))
v = trip({"k": 1, "l": 2}.items()); print(list(v), type(v).__name__); dd, kk = trip((d, d.keys())); dd["added"] = 1; print("added" in kk)
