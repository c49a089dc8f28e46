# Instances of module-level classes: dict, slots, subclasses of built-ins, exceptions, nested classes.
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
class Ex(Exception):
    def __init__(self, code, msg): super().__init__(code, msg); self.code = code
e = trip(Ex(5, "m")); print(repr(e), e.code)
class Outer:
    class Inner:
        def __init__(self): self.v = "inner"
print(trip(Outer.Inner()).v, trip(Outer.Inner) is Outer.Inner, trip(P) is P, trip(P.norm)(P(3, 4)), trip([P, P])[0] is P)
