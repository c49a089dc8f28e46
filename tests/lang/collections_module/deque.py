# deque: both ends, maxlen, rotate, slicing refused, comparison, iteration while changing.
from collections import deque
d = deque([1, 2, 3]); d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], list(d), 2 in d, bool(deque()), d.index(2), d.count(1))
d.extend("ab"); d.extendleft("xy"); print(d); d.rotate(2); print(d); d.rotate(-3); print(d); d.reverse(); print(d); d.remove("a"); d.insert(2, "ins"); d[0] = "first"; del d[1]; print(d, d.copy() == d)
m = deque(range(5), maxlen=3); print(m, m.maxlen); m.append(9); print(m); m.appendleft(7); print(m); m.extend([1, 2]); print(m)
try: m.insert(0, 5)
except IndexError as e: print(e)
try: m.maxlen = 5
except AttributeError as e: print(e)
z = deque([1], maxlen=0); z.append(2); print(z)
a, b = deque([1, 2]), deque([1, 3]); print(a == b, a < b, a + b, a * 2, a == [1, 2], a != b, deque("ab") == deque("ab")); a += [5]; a *= 2; print(a); print(list(reversed(a)), sorted(a), sum(a), [*a], tuple(a))
for s in ("deque().pop()", "deque().popleft()", "d[99]", "d[0:2]", "deque(5)", "d.remove('zz')", "d.index('zz')", "deque([], maxlen=-1)", "deque([], maxlen='a')", "d.rotate('a')", "deque([1]) + [1]", "deque() < 5", "d['a']", "hash(d)", "deque(1, 2, 3)", "d.nope", "deque([1,2]).index(2, 0, 1)", "d.append()"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e: print(e)
it = iter(d); next(it); d[0] = 5; print(next(it))
d.clear(); print(d, len(d))
r = deque(); r.append(r); print(r)
q = deque()
for i in range(1000): q.append(i); i % 3 or q.popleft()
print(len(q), q[0], q[-1], q[300]); big = deque(range(10 ** 4)); big.rotate(1234); print(big[0], big[5000], sum(big))
class D(deque):
    def push(self, x): self.append(("p", x))
s = D([1]); s.push(2); s.attr = 3; print(s, s.attr, isinstance(s, deque), type(s.copy()).__name__)
def bfs(g, s):
    seen, q = {s}, deque([s])
    while q:
        n = q.popleft(); yield n
        for m in g[n]:
            if m not in seen: seen.add(m); q.append(m)
print(list(bfs({1: [2, 3], 2: [4], 3: [4], 4: []}, 1)))
