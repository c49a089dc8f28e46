# Classes made inside functions, with instances, closures, super and properties.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
def make(prefix):
    class Base:
        kind = "base"
        def __init__(self, v): self.v = v
        def show(self): return f"{prefix}:{self.kind}:{self.v}"
        def __repr__(self): return f"<{type(self).__name__} {self.v}>"
    class Derived(Base):
        kind = "derived"
        __slots__ = ("extra",)
        def __init__(self, v): super().__init__(v); self.extra = [v]
        def show(self): return "D/" + super().show()
        @property
        def double(self): return self.v * 2
        @double.setter
        def double(self, n): self.v = n // 2
        @classmethod
        def named(cls, v): return cls(v)
        @staticmethod
        def st(x): return x, prefix
        def __add__(self, o): return type(self)(self.v + o.v)
        def __iter__(self): yield from (self.v, prefix)
    return Base, Derived
Base, Derived = make("P")
d = Derived(5); c = trip(d)
print(c, c.show(), c.double, c.extra, c.st(1), type(c).named(9).show(), c + c, list(c)); c.double = 8; print(c.v, d.v)
print(type(c) is Derived, isinstance(c, Base), trip(Derived) is Derived, trip([d, d, Derived])[0].__class__ is Derived)
x, y, cls = trip((d, d, Derived)); print(x is y, isinstance(x, cls))
B2, D2 = make("Q"); print(D2 is Derived, trip(D2(1)).show(), type(trip(D2(1))) is D2, isinstance(trip(D2(1)), Derived))
def registry():
    class Meta(type):
        made = []
        def __new__(m, n, b, ns): c = super().__new__(m, n, b, ns); m.made.append(n); return c
        def tag(cls): return "tag " + cls.__name__
    class A(metaclass=Meta): pass
    class B(A): pass
    return A, B, Meta
A, B, Meta = registry(); a2, b2 = trip((A(), B())); print(type(a2).tag(), type(type(b2)) is Meta, Meta.made)
def exc():
    class Oops(ValueError):
        def __init__(self, code): super().__init__(f"code {code}"); self.code = code
    return Oops
O = exc(); e = trip(O(7))
try: raise e
except O as err: print("caught", err, err.code)
def node():
    class Node:
        def __init__(self, v): self.v, self.next = v, self
    return Node
n = trip(node()("ring")); print(n.next is n, n.v, type(n).__qualname__)
def counter():
    class C:
        count = 0
        def __init__(self): type(self).count += 1
    return C
C = counter(); C(); C(); i = trip(C()); print(C.count, type(i).count)
T = type("Dyn", (), {"f": lambda self: "dynamic", "x": 1}); t = trip(T()); print(t.f(), t.x, type(t) is T)
L = type("L", (list,), {"total": lambda self: sum(self)}); l = trip(L([1, 2, 3])); print(l.total(), l, type(l) is L)
