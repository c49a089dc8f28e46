# Subclasses of the containers: what overriding changes and what it does not.
class L(list):
    def append(self, x): super().append(("wrapped", x))
    def __getitem__(self, i): return ("got", super().__getitem__(i))
    def __len__(self): return 100 + super().__len__()
    def __repr__(self): return "L" + super().__repr__()
l = L([1, 2]); l.append(3); l.attr = "a"
print(l, l[0], len(l), list(l), [*l], l + [4], type(l + [4]).__name__, l == [1, 2, ("wrapped", 3)], sorted(l[:1][1]), l.copy(), type(l.copy()).__name__, l * 2, type(l[:]).__name__, 2 in l, l.index(2), l.attr, l.__dict__, bool(L()), [x for x in l], str(l), tuple(l), l.pop(), sum(L([1, 2])), max(L([5, 3])))
l += [7]; l.extend([8]); l.insert(0, 0); del l[1]; l[0] = "z"; print(l, type(l).__name__); a, *b = l; print(a, b)
class Stack(list):
    push = list.append
    @property
    def top(self): return self[-1]
s = Stack(); s.push(1); s.push(2); print(s, s.top, s.pop(), s.__class__.__name__)
class It(list):
    def __iter__(self): return iter(["custom"])
    def __contains__(self, x): return x == "magic"
    def __eq__(self, o): return "eq!"
    def __bool__(self): return False
i = It([1, 2]); print(list(i), [*i], tuple(i), [x for x in i], "magic" in i, 1 in i, i == 5, bool(i), sorted(i), ",".join(i), sum(i) if False else "", len(i), i[0], L(i))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __add__(self, o): return T(*tuple.__add__(self, o))
t = T(1, 2, 3); t.x = 5; print(t, t + (4,), type(t + (4,)).__name__, t[0], t[1:], type(t[1:]).__name__, t == (1, 2, 3), hash(t) == hash((1, 2, 3)), {(1, 2, 3): "k"}[t], t.x, "%s %s %s" % t, len(t), 1 in t, t * 2, repr(t), isinstance(t, tuple))
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def __getitem__(self, k): return ("get", super().__getitem__(k))
    def __missing__(self, k): return "miss " + str(k)
    def __contains__(self, k): return True
    def keys(self): return ["fake"]
    def get(self, k, d=None): return "custom get"
d = D(a=1); d["b"] = 2; d.update(c=3); d.setdefault("e", 5)
print(d, d["a"], d["b"], d["zz"], "q" in d, d.get("a"), list(d), d.keys(), dict(d) if False else "", d.pop("a"), len(d), d == {"b": ("set", 2), "c": 3, "e": 5}, d | {"f": 6}, type(d | {}).__name__, type(d.copy()).__name__, {**D(x=1)} if False else "", list(d.items()), D.fromkeys("ab") if False else "", bool(D()), "%(b)s" % d, "{b}".format_map(d))
class Od(dict):
    def __iter__(self): return iter(sorted(super().__iter__()))
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
o = Od(b=1, a=2); print(list(o), [k for k in o], o, *o); del o["a"]; o.pop("b"); print(o)
def f(**k): return k
print(f(**Od(z=1)))
class S(set):
    def add(self, x): super().add(x * 2)
    def __contains__(self, x): return super().__contains__(x) or x == "magic"
s = S([1]); s.add(5); s.tag = 1; print(sorted(s), "magic" in s, 10 in s, sorted(s | {7}), type(s | {7}).__name__, type(s.copy()).__name__, s == {1, 10}, len(s), repr(S([3])), s.tag)
class FS(frozenset):
    def __new__(cls, it, n=0): o = super().__new__(cls, it); o.n = n; return o
g = FS("ab", 3); print(sorted(g), g.n, hash(g) == hash(frozenset("ab")), {g: 1}[frozenset("ba")], type(g | g).__name__, repr(FS([1])))
class BA(bytearray): pass
print(BA(b"x"), type(BA(b"x") + b"y").__name__, L.__mro__[1], L.__base__)
class Deflt(dict):
    def __init__(self, f, *a, **k): self.f = f; super().__init__(*a, **k)
    def __missing__(self, k): v = self[k] = self.f(); return v
q = Deflt(list, z=[0]); q["x"].append(1); q["x"].append(2); q["z"].append(3); print(q, q.get("nope"))
class Multi(L, Stack): pass
m = Multi(); m.push(4); m.append(5); print(m, [c.__name__ for c in Multi.__mro__])
try:
    class Bad(list, dict): pass
except TypeError as e: print(e)
