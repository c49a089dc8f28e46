# Shared rows, copies, default arguments, slices of slices; mutation during operations.
a = [[0] * 2] * 3; a[0][0] = 1; print(a); b = [[0] * 2 for _ in range(3)]; b[0][0] = 1; print(b)
c = [1, [2, 3]]; d, e, f, g = c[:], c.copy(), list(c), [*c]; c[1].append(4); c.append(5); print(c, d, e, f, g, d[1] is c[1])
x = y = []; x += [1]; x.append(2); y.extend([3]); x = x + [4]; print(x, y); z = x; z[:] = [9]; print(x); z = []; print(x)
def bad(v, acc=[]): acc.append(v); return acc
print(bad(1), bad(2), bad(3, []), bad(4))
l = [1, 2, 3, 4, 5, 6]
for i, v in enumerate(l):
    if v % 2 == 0: del l[i]
print(l)
l = [1, 2, 3]
for v in l:
    if len(l) < 8: l.insert(0, v * 10)
print(l)
l = list(range(5))
for v in reversed(l): l.remove(v) if v % 2 else None
print(l); l = [3, 1, 2]; l.extend(l); l += l[:2]; l *= 2; print(l); l[1:3] = l; print(len(l)); l[::2] = l[1::2]; print(l[:6]); l.extend(v for v in l[:2]); print(len(l))
m = [1, 2, 3]; it = iter(m); m[0] = "changed"; print(next(it)); m.clear(); print(list(it)); m.append(1); print(list(it)); n = [1, 2, 3]; print([n.pop() for _ in range(3)], n, [n.append(v) or len(n) for v in "ab"], n)
def grow(l): l.append(len(l)); return l
q = [[]]; print(grow(q[0]) + grow(q[0]), q); r = [grow, grow]; s = []; print([f(s) for f in r], s)
t = [1, 2, 3, 4]; t[1:3], t[0] = [t[0]], t[3]; print(t); u = [0, 1, 2]; u[0], u[u[0]] = 2, 9; print(u); v = [[1, 2], [3, 4]]; v[0], v[1] = v[1], v[0]; v[0][0], v[1][1] = v[1][1], v[0][0]; print(v, [list(w) for w in zip(*v)])
class L(list):
    def __iter__(self): self.append(0) if len(self) < 5 else None; return super().__iter__()
k = L([1]); print([*k], list(k), k + [], sum(k), len(k)); print([1, 2, 3] * 2 == [1, 2, 3, 1, 2, 3], [None] * 3, [[]] * 2, 3 * [0], [1] * True, [1] * False); big = list(range(1000)); del big[::3]; del big[-100:]; big[10:20] = []; print(len(big), big[:12], big[-3:]); big.insert(500, "mid"); print(big.index("mid"), big.pop(500)); big.reverse(); print(big[:3])
