# Chained assignment, tuple targets, starred, attributes and items: order and sharing.
log = []
class O:
    def __setattr__(self, n, v): log.append(n); object.__setattr__(self, n, v)
o = O(); l = [0, 0, 0]; d = {}
a = b = c = []; a.append(1); print(b, c is a)
o.x = o.y = o.z = 5; print(log, o.x)
l[0] = l[1] = l[2] = "v"; print(l)
i = l[i] = 1; print(i, l)
x = (y, z) = [w, v] = (1, 2); print(x, y, z, w, v)
a, b = b, a = 1, 2; print(a, b)
first, *rest = *_, last = [1, 2, 3]; print(first, rest, _, last)
d["a"], d["b"], *d["rest"] = "wxyz"; print(d)
(p, q), [r, (s, t)] = (1, 2), (3, "45"); print(p, q, r, s, t)
m = [1, 2, 3, 4]; m[0], m[-1] = m[-1], m[0]; m[1:3] = m[2], m[1]; print(m)
j = 0; n = [10, 20, 30]; j, n[j] = 2, "j was updated first"; print(j, n)
def f(k): log.append(("call", k)); return l
log.clear(); f(1)[0], f(2)[1] = f(3)[2], f(4)[0]; print(log)
for a, b in [(1, 2)]: c = a + b
for l[0] in range(2): pass
for d["k"], (o.x, *m) in [("kv", (1, 2, 3))]: pass
print(c, l[0], d["k"], o.x, m)
u = v = w = None; u, v = v, u; print(u, v, w)
nested = [[1, [2, 3]], [4, [5, 6]]]; print([(a, b, c) for a, (b, c) in nested], {a: c for a, [b, c] in nested}, list(map(lambda t: t[1][0], nested)))
def swap3(a, b, c): a, b, c = c, a, b; return a, b, c
print(swap3(1, 2, 3), (lambda *a: a)(*swap3("x", "y", "z")))
e = f1 = g = lambda: "same"; print(e is f1 is g, e())
h = [k := 5, k + 1][0]; print(h, k); (aa := 1, bb := 2); print(aa, bb)
x, = [9]; [y] = {8}; (z,) = "7"; print(x, y, z)
*head, = range(3); print(head); a, b, *c, d2 = range(4); print(a, b, c, d2); (*s1, s2), s3 = [1, 2, 3], 4; print(s1, s2, s3)
k1 = k2 = k3 = {}; k1["q"] = 1; print(k3); k2 = {}; print(k1, k2)
class P: a, b = c, *d = 1, 2
print(P.a, P.b, P.c, P.d); global_a, global_b = 1, 2
def g2():
    global global_a
    local, global_a = global_a, "changed"
    return local
print(g2(), global_a)
