# sort and sorted: stable, keys, reverse, errors, and lists changed meanwhile.
import random
print(sorted([3, 1, 2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted((x for x in [2, 1]), reverse=True))
w = "the quick brown fox jumps over the lazy dog".split()
print(sorted(w, key=len), sorted(w, key=len, reverse=True), sorted(w, key=lambda s: (s[-1], s)))
rng = random.Random(5)
data = [(rng.randrange(5), i) for i in range(40)]
s = sorted(data, key=lambda t: t[0]); print(all(s[i][0] < s[i + 1][0] or s[i][1] < s[i + 1][1] for i in range(39)))
s = sorted(data, key=lambda t: t[0], reverse=True); print(all(s[i][0] > s[i + 1][0] or s[i][1] < s[i + 1][1] for i in range(39)))
for n in (0, 1, 2, 63, 64, 65, 500, 2000):
    l = [rng.random() for _ in range(n)]; m = sorted(l); print(n, all(m[i] <= m[i + 1] for i in range(n - 1)), len(m), sorted(l, reverse=True) == m[::-1])
l = list(range(100)) + list(range(50)) + list(range(70, 0, -1)); print(sum(i * x for i, x in enumerate(sorted(l))))
print(sorted([1, 2.5, True, -3, 0.5, 10 ** 20, -10 ** 20]), sorted(["b", "B", "a", "é", "z"]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], [1]]))
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): global n; n += 1; return self.v < o.v
    def __repr__(self): return f"C{self.v}"
n = 0
print(sorted([C(3), C(1), C(2)]), n > 0)
class G:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"G{self.v}"
print(sorted([G(2), G(1)]))
for f in (lambda: sorted([1, "a"]), lambda: sorted([object(), object()]), lambda: sorted([None, 1]), lambda: sorted([1], key=lambda x: 1 / 0), lambda: sorted([{}, {}]), lambda: sorted([C(1), 5])):
    try: f()
    except Exception as e: print(type(e).__name__, str(e))
l = [3, 1, 2]
def bad(x): l.append(x); return x
try: l.sort(key=bad)
except ValueError as e: print(e)
print(sorted(l))
l = [3, 1, 2]
def look(x): return (len(l), x)
l.sort(key=look); print(l)
l = [5, 4, 3]
try: l.sort(key=lambda x: 1 // (x - 4))
except ZeroDivisionError: print(sorted(l))
def gen_key(x): return sum(y for y in range(x))
print(sorted([5, 3, 4], key=gen_key), sorted([[3], [1]], key=sum), sorted(["10", "9"], key=int), sorted([-3, 2], key=abs), max(w, key=len), min(w, key=lambda s: s[1]))
