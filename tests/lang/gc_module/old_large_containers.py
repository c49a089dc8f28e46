# Large containers that are old and written to, moved, grown and emptied: what only they hold stays alive.
# Plain mode only: it makes its own collections.
import gc
from collections import deque

N = 20_000


class Churn:  # enough garbage for some young collections
    def __call__(self, n=6000):
        for i in range(n): [i, [i], str(i)]


churn = Churn()
a = [None] * N
gc.collect()
for i in range(0, N, 7): a[i] = [i, "x" * (i % 5)]
churn()
for i in range(0, N, 11): a[i] = (i, [i])
churn()
print(all(a[i] == (i, [i]) for i in range(0, N, 11)), sum(x is None for x in a))
a.insert(3, ["inserted"])
a[9000] = ["before the move"]
a.pop(0)
churn()
print(a[2], a[8999], len(a))
a[-1] = ["last"]
a.reverse()
churn()
a.reverse()
a[100:103] = [["slice"]]
churn()
print(a[100], a[-1], len(a))
a[5] = ["shift"]
del a[4]
a[10] = ["steps"]
del a[::2]
churn()
print(a[4], a[5], len(a))
gc.collect()
for i in range(3 * N): a.append([i]); churn(1) if i % 50 == 0 else None
churn()
print(sum(x[0] for x in a[-3 * N:]), len(a))
a[0] = [-1]
a.sort(key=lambda x: x[0] if isinstance(x, list) and isinstance(x[0], int) else -5)
churn()
print(a[-1], len(a))
b, a = a, None
b[7] = ["swapped"]
c = b
c += [[1], [2]]
c *= 1
churn()
print(c[7], c[-2:])

d = {}
for i in range(N): d[i] = None
gc.collect()
for i in range(0, N, 3): d[i] = [i]
churn()
for i in range(N, N + 100): d[i] = [i]
churn()
print(sum(v[0] for v in d.values() if v), len(d))
for i in range(0, N, 2): del d[i]
d["new"] = ["new"]
churn()
print(sum(v[0] for v in d.values() if v and v != ["new"]), d["new"])
d.update((i, (i,)) for i in range(N))
d[5] = ["five"]
churn()
print(len(d), d[5], d[4])

s = set()
for i in range(N): s.add((i,))
gc.collect()
for i in range(N): s.add((i, i)); churn(1) if i % 50 == 0 else None
churn()
print(len(s), sum(len(t) for t in s))
s -= {(i,) for i in range(N)}
s.add(("x",))
churn()
print(len(s), ("x",) in s)

q = deque(range(N))
gc.collect()
for i in range(N): q.append([i]); q.popleft(); churn(1) if i % 50 == 0 else None
churn()
q[500] = ["middle"]
churn()
for i in range(100): q.appendleft([-i])
q.rotate(50)
q[3] = ["rotated"]
q.reverse()
churn()
print(sum(x[0] for x in q if isinstance(x[0], int)), q[-4], len(q))
q.insert(10, ["inserted"])
del q[100]
churn()
print(q[10], len(q))
