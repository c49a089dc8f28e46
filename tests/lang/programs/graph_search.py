# Breadth-first, depth-first, topological order, components, A-star on a grid, word ladder.
from collections import deque, defaultdict
class Graph:
    def __init__(self, edges, directed=False):
        self.adj = defaultdict(list)
        for a, b in edges:
            self.adj[a].append(b); self.adj[b]
            if not directed: self.adj[b].append(a)
    def bfs(self, s):
        seen, q = {s: None}, deque([s])
        while q:
            v = q.popleft(); yield v
            for w in self.adj[v]:
                if w not in seen: seen[w] = v; q.append(w)
        return seen
    def dfs(self, s, seen=None):
        seen = set() if seen is None else seen
        seen.add(s); yield s
        for w in self.adj[s]:
            if w not in seen: yield from self.dfs(w, seen)
    def components(self):
        seen = set()
        for v in sorted(self.adj):
            if v not in seen: yield sorted(self.dfs(v, seen))
    def topo(self):
        state, out = {}, []
        def visit(v, path=()):
            if state.get(v) == 1: raise ValueError("cycle: " + " -> ".join(path[path.index(v):] + (v,)))
            if v in state: return
            state[v] = 1
            for w in self.adj[v]: visit(w, path + (v,))
            state[v] = 2; out.append(v)
        for v in sorted(self.adj): visit(v)
        return out[::-1]
g = Graph([(1, 2), (1, 3), (2, 4), (3, 4), (5, 6), (7, 7)])
print(list(g.bfs(1)), list(g.dfs(1)), list(g.components()))
t = Graph([("shirt", "tie"), ("tie", "jacket"), ("pants", "shoes"), ("pants", "belt"), ("belt", "jacket"), ("socks", "shoes")], True); print(t.topo())
try: Graph([("a", "b"), ("b", "c"), ("c", "a")], True).topo()
except ValueError as e: print(e)
maze = """#########
#S  #   #
# # # # #
# #   # #
# ##### #
#      E#
#########""".splitlines()
def find(c): return next((y, x) for y, r in enumerate(maze) for x, ch in enumerate(r) if ch == c)
def neighbours(p):
    for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        y, x = p[0] + dy, p[1] + dx
        if maze[y][x] != "#": yield y, x
def astar(s, t):
    h = lambda p: abs(p[0] - t[0]) + abs(p[1] - t[1])
    open_, cost, came = [(h(s), 0, s)], {s: 0}, {}
    while open_:
        open_.sort(reverse=True); _, c, p = open_.pop()
        if p == t: break
        for q in neighbours(p):
            if c + 1 < cost.get(q, 10 ** 9): cost[q] = c + 1; came[q] = p; open_.append((c + 1 + h(q), c + 1, q))
    path = [t]
    while path[-1] != s: path.append(came[path[-1]])
    return path[::-1]
p = astar(find("S"), find("E")); print(len(p), p[0], p[-1]); print("\n".join("".join("." if (y, x) in p[1:-1] else c for x, c in enumerate(r)) for y, r in enumerate(maze)))
words = "cold cord card ward warm word wore core corm worm".split()
def ladder(a, b):
    q, seen = deque([(a,)]), {a}
    while q:
        path = q.popleft()
        if path[-1] == b: return path
        for w in words:
            if w not in seen and sum(x != y for x, y in zip(w, path[-1])) == 1: seen.add(w); q.append(path + (w,))
print(ladder("cold", "warm"), ladder("cold", "none"))
class DSU:
    def __init__(self): self.p = {}
    def find(self, x):
        self.p.setdefault(x, x)
        while self.p[x] != x: self.p[x] = self.p[self.p[x]]; x = self.p[x]
        return x
    def union(self, a, b): a, b = self.find(a), self.find(b); self.p[a] = b; return a != b
edges = sorted([(4, "a", "b"), (8, "b", "c"), (7, "c", "d"), (9, "d", "e"), (11, "a", "h"), (8, "a", "g"), (2, "c", "i"), (1, "g", "h"), (6, "g", "i"), (4, "c", "f"), (14, "d", "f"), (10, "e", "f")])
d = DSU(); mst = [(w, a, b) for w, a, b in edges if d.union(a, b)]; print(sum(w for w, *_ in mst), mst)
inf = float("inf"); names = "abcd"; w = {("a", "b"): 3, ("a", "d"): 7, ("b", "a"): 8, ("b", "c"): 2, ("c", "a"): 5, ("c", "d"): 1, ("d", "a"): 2}
m = {(i, j): 0 if i == j else w.get((i, j), inf) for i in names for j in names}
for k in names:
    for i in names:
        for j in names: m[i, j] = min(m[i, j], m[i, k] + m[k, j])
print([[m[i, j] for j in names] for i in names])
