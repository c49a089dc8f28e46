# Bound methods carry their self, shared with the rest of the graph.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
class A:
    def __init__(self): self.n = 0
    def inc(self, by=1): self.n += by; return self.n
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(x): return x * 2
    def gen(self):
        while True: yield self.inc()
    def __call__(self, x): return x + self.n
a = A(); a.inc()
m = trip(a.inc); print(m(), m(10), m.__self__.n, a.n)
obj, i1, i2 = trip((a, a.inc, a.inc)); i1(); i2(5); print(obj.n, i1.__self__ is obj, i2.__self__ is obj, i1 == i2)
print(trip(A.cm)(), trip(a.cm)(), trip(A.sm)(4), trip(A.inc)(a), a.n)
g = a.gen(); next(g); h, b = trip((g, a)); print(next(h), b.n, next(h), b.n, a.n)
l = []; f = trip(l.append); f(1); print(f.__self__, l)
ls, ap = trip((l, l.append)); ap("x"); print(ls)
d = {"k": 1}; print(trip(d.get)("k"), trip("abc".upper)(), trip((1, 2).index)(2), trip({3}.__contains__)(3), trip("-".join)(["a", "b"]), trip([3, 1].sort)(), trip(b"ab".hex)(), trip(5 .__add__)(3), trip((1.5).is_integer)())
def local():
    class B(A):
        def inc(self, by=1): return ("B", super().inc(by))
    return B()
b = local(); m = trip(b.inc); print(m(), m(2), b.n)
c = trip([a.inc, a, {"f": a.inc}]); c[0](100); print(c[1].n, c[2]["f"].__self__ is c[1])
w = trip(lambda: a.inc()); before = a.n; w(); print(a.n == before)
class S:
    __slots__ = ("v",)
    def get(self): return self.v
s = S(); s.v = "slot"; print(trip(s.get)())
print(list(map(trip(a), [1, 2])), sorted([3, 1], key=trip(a)), trip(a.__call__)(1) == a(1), trip(a.inc.__func__)(A()))
class P:
    def __init__(self): self.handlers = {"go": self.go}; self.log = []
    def go(self): self.log.append("gone"); return len(self.log)
p = trip(P()); print(p.handlers["go"](), p.log, p.handlers["go"].__self__ is p)
