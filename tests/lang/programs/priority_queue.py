# A binary heap with decrease-key, heapsort, merging streams and a task scheduler.
class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key, self.a, self.pos = key, [], {}
        for x in items: self.push(x)
    def _swap(self, i, j):
        a = self.a; a[i], a[j] = a[j], a[i]; self.pos[a[i]], self.pos[a[j]] = i, j
    def _up(self, i):
        while i and self.key(self.a[i]) < self.key(self.a[(i - 1) // 2]): self._swap(i, (i - 1) // 2); i = (i - 1) // 2
    def _down(self, i):
        n = len(self.a)
        while (c := 2 * i + 1) < n:
            if c + 1 < n and self.key(self.a[c + 1]) < self.key(self.a[c]): c += 1
            if not self.key(self.a[c]) < self.key(self.a[i]): break
            self._swap(i, c); i = c
    def push(self, x): self.a.append(x); self.pos[x] = len(self.a) - 1; self._up(len(self.a) - 1)
    def pop(self):
        if not self.a: raise IndexError("pop from an empty heap")
        self._swap(0, len(self.a) - 1); x = self.a.pop(); del self.pos[x]
        if self.a: self._down(0)
        return x
    def update(self, x): i = self.pos[x]; self._up(i); self._down(self.pos[x])
    def __len__(self): return len(self.a)
    def __bool__(self): return bool(self.a)
    def __iter__(self):
        while self: yield self.pop()
print(list(Heap([5, 2, 8, 1, 9, 3])), list(Heap("heapsort")) if False else list(Heap(set(range(20, 0, -3)))), list(Heap([3, 1, 2], key=lambda x: -x)))
try: Heap().pop()
except IndexError as e: print(e)
def rng(seed):
    while True: seed = (seed * 1103515245 + 12345) % 2 ** 31; yield seed
r = rng(7); data = list({next(r) % 10000 for _ in range(300)}); print(list(Heap(data)) == sorted(data), len(data))
def dijkstra(g, s):
    dist = {v: float("inf") for v in g}; dist[s] = 0; prev = {}
    h = Heap(g, key=dist.__getitem__)
    for v in h:
        for w, c in g[v].items():
            if dist[v] + c < dist[w]: dist[w] = dist[v] + c; prev[w] = v; h.update(w)
    return dist, prev
def path(prev, t):
    p = [t]
    while p[-1] in prev: p.append(prev[p[-1]])
    return p[::-1]
g = {"A": {"B": 7, "C": 9, "F": 14}, "B": {"A": 7, "C": 10, "D": 15}, "C": {"A": 9, "B": 10, "D": 11, "F": 2}, "D": {"B": 15, "C": 11, "E": 6}, "E": {"D": 6, "F": 9}, "F": {"A": 14, "C": 2, "E": 9}, "Z": {}}
d, p = dijkstra(g, "A"); print(d, path(p, "E"))
def merge(*streams):
    its = [iter(s) for s in streams]; h = Heap()
    for i, it in enumerate(its):
        for x in it: h.push((x, i)); break
    while h:
        x, i = h.pop(); yield x
        for y in its[i]: h.push((y, i)); break
print(list(merge([1, 4, 7], [2, 5, 8], [3, 6], [])), "".join(merge("adg", "beh", "cf")))
class Task:
    def __init__(self, name, prio, gen): self.name, self.prio, self.gen, self.when = name, prio, gen, 0
    def __lt__(self, o): return (self.when, self.prio) < (o.when, o.prio)
def work(name, n, gap):
    for i in range(n): yield gap, f"{name}{i}"
def run(tasks):
    h, out, now = Heap(tasks), [], 0
    while h:
        t = h.pop(); now = t.when
        try: gap, msg = next(t.gen)
        except StopIteration: out.append((now, t.name, "done")); continue
        out.append((now, msg)); t.when += gap; h.push(t)
    return out
print(run([Task("a", 1, work("a", 3, 2)), Task("b", 0, work("b", 2, 3)), Task("c", 2, work("c", 1, 1))]))
