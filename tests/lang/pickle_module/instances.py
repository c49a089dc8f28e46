# Instances of module-level classes: dict, slots, subclasses of built-ins, hooks.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
class P:
    kind = "class attr"
    def __init__(self, x, y): print("init called"); self.x, self.y = x, y
    def __eq__(self, o): return vars(self) == vars(o)
    def norm(self): return self.x ** 2 + self.y ** 2
p = trip(P(3, [4])) ; print(p.x, p.y, p.kind, type(p) is P, p.__dict__); p = trip(P(3, 4)); print(p.norm(), p == P(3, 4))
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = trip(S()); print(s.a, hasattr(s, "b"))
class SD(S):
    __slots__ = ("c", "__dict__")
q = SD(); q.c = 3; q.dyn = 4; q.b = 2; r = trip(q); print(r.a, r.b, r.c, r.dyn)
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class F(float): pass
class St(str): pass
class Se(set): pass
class B(bytes): pass
for c, v in ((L, [1, 2]), (D, {"k": 1}), (T, (1, 2)), (I, 5), (F, 2.5), (St, "é"), (Se, {1}), (B, b"x")):
    o = c(v); o.attr = [c.__name__]; t = trip(o); print(type(t).__name__, t == v, t.attr)
class GS:
    def __init__(self): self.keep, self.drop = 1, 2
    def __getstate__(self): return {"keep": self.keep}
    def __setstate__(self, st): self.__dict__.update(st); self.restored = True
g = trip(GS()); print(vars(g))
class Red:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (Red, (self.a, self.b * 2))
r = trip(Red(1, 2)); print(r.a, r.b)
class RedState:
    def __reduce__(self): return (RedState, (), {"st": [1]}, iter([1, 2]), iter([("k", "v")]))
    def __init__(self): self.items, self.d = [], {}
    def append(self, x): self.items.append(x)
    def extend(self, xs): self.items.extend(xs)
    def __setitem__(self, k, v): self.d[k] = v
r = trip(RedState()); print(r.st, r.items, r.d)
class Ex(Exception):
    def __init__(self, code, msg): super().__init__(code, msg); self.code = code
e = trip(Ex(5, "m")); print(repr(e), e.code)
class GN:
    def __new__(cls, a, b=None): o = super().__new__(cls); o.a, o.b = a, b; return o
    def __getnewargs__(self): return (self.a, "new arg")
class GNE:
    def __new__(cls, *, k): o = super().__new__(cls); o.k = k; return o
    def __getnewargs_ex__(self): return (), {"k": self.k + 1}
print(vars(trip(GN(1, 2))), vars(trip(GNE(k=1))))
class Single:
    def __reduce__(self): return "SINGLE"
SINGLE = Single(); print(trip(SINGLE) is SINGLE, trip([SINGLE, SINGLE])[1] is SINGLE)
class NoState:
    def __getstate__(self): return None
    def __setstate__(self, s): print("never for None")
print(vars(trip(NoState())))
class Falsy:
    def __getstate__(self): return 0
    def __setstate__(self, s): self.s = ("got", s)
print(vars(trip(Falsy())))
class Outer:
    class Inner:
        def __init__(self): self.v = "inner"
print(trip(Outer.Inner()).v, trip(Outer.Inner) is Outer.Inner, trip(P) is P, trip(P.norm)(P(3, 4)), trip([P, P])[0] is P)
