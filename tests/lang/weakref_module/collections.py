# WeakValueDictionary, WeakKeyDictionary, WeakSet, finalize.
import gc, weakref
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A{self.n}"
d = weakref.WeakValueDictionary(); a, b = A(1), A(2)
d["a"] = a; d["b"] = b; d["tmp"] = A(3); gc.collect()
print(sorted(d.keys()), d["a"], len(d), "tmp" in d, d.get("tmp", "gone"), sorted(d.items()), [v.n for v in d.values()], d.get("b"), d.pop("b"), "b" in d, d.setdefault("a", b) is a)
try: d["zz"]
except KeyError as e: print("KeyError", e)
try: d["x"] = 5
except TypeError as e: print(e)
del a; gc.collect(); print(len(d), list(d), dict(d))
k = weakref.WeakKeyDictionary(); x, y = A(1), A(2); k[x] = "x"; k[y] = "y"; print(len(k), k[x], x in k, sorted(v for v in k.values()), [o.n for o in k]); del x; gc.collect(); print(len(k), k.get(A(9)), list(k.items()))
try: k[5] = 1
except TypeError as e: print(e)
s = weakref.WeakSet(); o = [A(i) for i in range(4)]; s.update(o); s.add(o[0]); print(len(s), o[1] in s, sorted(v.n for v in s)); del o[2:]; gc.collect(); print(len(s), sorted(v.n for v in s)); s.discard(o[0]); s.remove(o[1]); print(len(s))
log = []
z = A(5); f = weakref.finalize(z, log.append, "finalized"); print(f.alive, f.peek()[2:], f.detach() is not None, f.alive); g = weakref.finalize(z, lambda *a, **k: log.append((a, k)), 1, k=2); del z; gc.collect(); print(log, g.alive, g())
w = A(6); h = weakref.finalize(w, lambda: "called early"); print(h(), h.alive, h()); h.atexit = False
class Cache:
    def __init__(self): self.d = weakref.WeakValueDictionary(); self.made = 0
    def get(self, n):
        v = self.d.get(n)
        if v is None: v = self.d[n] = A(n); self.made += 1
        return v
c = Cache(); p, q = c.get(1), c.get(1); print(p is q, c.made); del p, q; gc.collect(); r = c.get(1); print(c.made)
class Obs:
    def __init__(self): self.l = weakref.WeakSet()
    def fire(self): return sorted(x.n for x in self.l)
ob = Obs(); m, n = A(1), A(2); ob.l.add(m); ob.l.add(n); print(ob.fire()); del m; gc.collect(); print(ob.fire())
class T:
    def __init__(self, v, parent=None): self.v, self.kids = v, []; self.parent = weakref.ref(parent) if parent else None; parent and parent.kids.append(self)
t = T(1); u = T(2, t); print(u.parent() is t); wr = weakref.ref(t); del t; gc.collect(); print(u.parent(), wr())
