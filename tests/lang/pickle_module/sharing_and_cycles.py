# Shared objects stay shared, cycles stay cycles, one dump is one graph.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
a = [1]; b = trip([a, a, (a,), {"k": a}]); print(b[0] is b[1], b[0] is b[2][0], b[0] is b[3]["k"], b[0] is a)
l = [1]; l.append(l); m = trip(l); print(m[1] is m, m[0], len(m))
d = {}; d["self"] = d; e = trip(d); print(e["self"] is e)
t = ([],); t[0].append(t); u = trip(t); print(u[0][0] is u, type(u).__name__)
x, y = [], {}; x.append(y); y["x"] = x; p, q = trip((x, y)); print(p[0] is q, q["x"] is p)
class Node:
    def __init__(self, v): self.v, self.next, self.all = v, None, None
a, b, c = Node(1), Node(2), Node(3); a.next, b.next, c.next = b, c, a; a.all = b.all = c.all = [a, b, c]
n = trip(a); print(n.v, n.next.v, n.next.next.v, n.next.next.next is n, n.all is n.next.all, [m.v for m in n.all], n.all[0] is n, type(n) is Node)
s = "shared string" * 3; g = trip([s, s]); print(g[0] == s)
deep = None
for i in range(200): deep = [deep, i]
r = trip(deep); n = 0
while r: r, _ = r; n += 1
print(n)
big = [[i] for i in range(1000)]; z = trip([big, big[::-1]]); print(all(p is q for p, q in zip(z[0], reversed(z[1]))))
one, two = trip(a), trip(a); print(one is two, one.v == two.v)
cell = [None]; cell[0] = {"cell": cell, "t": (cell, cell)}; w = trip(cell); print(w[0]["cell"] is w, w[0]["t"][0] is w, w[0]["t"][1] is w)
class Tree:
    def __init__(self, v, kids=()): self.v, self.kids, self.parent = v, list(kids), None; [setattr(k, "parent", self) for k in kids]
tr = trip(Tree("root", [Tree("a", [Tree("b")]), Tree("c")])); print(tr.kids[0].kids[0].parent.parent is tr, [k.v for k in tr.kids])
st = set(); o = Node("in set"); st.add(o); o.all = st; v = trip(o); print(len(v.all), v in v.all)
k = trip({Node: 1, (1, 2): "t", None: 0, 1.5: "f", True: "b", frozenset([1]): "fs"}); print(k[Node], k[(1, 2)], k[None], k[frozenset([1])], k[1])
