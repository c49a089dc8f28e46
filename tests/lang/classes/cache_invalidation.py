# Changing classes while instances live: methods, bases, descriptors, metaclass attributes.
class A:
    def f(self): return "A.f"
    v = "A.v"
class B(A): pass
class C(B): pass
c = C()
def look(): return c.f(), c.v
print([look() for _ in range(10)][-1])
B.f = lambda self: "B.f"; print(look()); A.v = "A.v2"; print(look()); C.v = "C.v"; print(look()); del B.f, C.v; print(look())
class X(A):
    def f(self): return "X.f"
B.__bases__ = (X,); print(look(), [k.__name__ for k in C.__mro__]); B.__bases__ = (A,); print(look())
A.f = property(lambda self: lambda: "property on A"); print(look()); A.f = 5
try: look()
except TypeError as e: print(e)
A.f = staticmethod(lambda: "static"); print(look()); A.f = classmethod(lambda cls: cls.__name__); print(look()); del A.f
try: look()
except AttributeError as e: print(e)
A.__getattr__ = lambda self, n: lambda: "via getattr " + n; print(look()); del A.__getattr__
A.f = lambda self: "restored"; c.f = lambda: "instance"; print(look()); del c.f; print(look())
class Op: pass
o = Op()
def add(): return o + 1
for _ in range(3):
    try: add()
    except TypeError as e: pass
print(e if False else "no add yet"); Op.__add__ = lambda s, x: "added"; print(add()); Op.__add__ = lambda s, x: NotImplemented
try: add()
except TypeError as e: print(e)
del Op.__add__; Op.__len__ = lambda s: 3; print(len(o), bool(o)); Op.__len__ = lambda s: 0; print(bool(o)); Op.__bool__ = lambda s: True; print(bool(o)); Op.__call__ = lambda s: "called"; print(o(), callable(o)); del Op.__call__; print(callable(o))
Op.__getitem__ = lambda s, i: i * 2; print(o[4]); Op.__iter__ = lambda s: iter("it"); print(list(o)); Op.__eq__ = lambda s, x: True; print(o == 5)
try: hash(o); print("still hashable: __eq__ came after the class")
except TypeError as e: print(e)
Op.__str__ = lambda s: "str!"; print(str(o), f"{o}"); Op.__init__ = lambda s, k=1: setattr(s, "k", k); print(Op(7).k); Op.__new__ = lambda cls, *a: object.__new__(cls); print(Op(8).k); Op.__setattr__ = lambda s, n, v: object.__setattr__(s, n + "_", v); o.q = 1; print(o.q_)
Op.__getattribute__ = lambda s, n: "everything"; print(o.whatever); del Op.__getattribute__; print(o.q_)
class M(type): pass
class K(metaclass=M): pass
M.meta = "m"; print(K.meta); K.meta = "own"; print(K.meta); M.meta = property(lambda cls: "data"); print(K.meta); del M.meta; print(K.meta)
class D: pass
class H: d = D()
h = H(); h.__dict__["d"] = "dict"; print(h.d); D.__get__ = lambda s, o, t: "nondata get"; print(h.d, H.d); D.__set__ = lambda s, o, v: None; print(h.d); del D.__set__; print(h.d)
for i in range(20): A.f = (lambda i: lambda self: i)(i); assert c.f() == i
print(c.f())
