# An attribute site sees many shapes, slots, properties, classes, modules and missing names.
import math
class A:
    def __init__(self): self.x = "A.x"
class B:
    def __init__(self): self.y = 0; self.x = "B.x"
class C: x = "C class"
class D:
    __slots__ = ("x",)
    def __init__(self): self.x = "slot"
class E:
    @property
    def x(self): return "property"
class F:
    def __getattr__(self, n): return "getattr " + n
class G(A): pass
class H:
    def x(self): return "method"
class I(A):
    def __getattribute__(self, n): return "getattribute"
def get(o): return o.x
def setx(o, v): o.x = v
objs = [A(), B(), C(), D(), E(), F(), G(), H(), I(), C, A()]
for _ in range(3): print([get(o) if not callable(get(o)) else get(o)() for o in objs])
a = A()
def many(n): return [get(a) for _ in range(n)][-1]
print(many(20)); a.x = "changed"; print(many(20)); del a.x
try: many(5)
except AttributeError as e: print(e)
A.x = "class now"; print(many(20)); a.x = "again"; print(many(20)); A.x = property(lambda s: "data descriptor wins"); print(many(20)); del A.x; print(many(20)); del a.x
c = C(); print([get(c) for _ in range(10)][-1]); C.x = "C new"; print(get(c)); c.x = "inst"; print(get(c)); del c.x; print(get(c)); del C.x
try: get(c)
except AttributeError as e: print(e)
for o in (A(), B(), D(), C()):
    for v in range(5): setx(o, v)
    print(get(o))
for o in (E(), 5, None, len):
    try: setx(o, 1)
    except AttributeError as e: print(e)
def meth(o): return o.m()
class M1:
    def m(self): return "M1"
class M2(M1): pass
class M3(M1):
    def m(self): return "M3 " + super().m()
class M4:
    m = staticmethod(lambda: "static")
class M5:
    @classmethod
    def m(cls): return cls.__name__
class M6:
    def __init__(self): self.m = lambda: "instance"
ms = [M1(), M2(), M3(), M4(), M5(), M6(), M1]
for _ in range(3): print([meth(o) if o is not M1 else "class needs self" for o in ms])
x = M2(); print([meth(x) for _ in range(10)][-1]); M2.m = lambda self: "M2 own"; print(meth(x)); M1.m = lambda self: "M1 new"; print(meth(x), meth(M1())); del M2.m; print(meth(x)); x.m = lambda: "shadow"; print(meth(x)); M2.__bases__ = (M4,); del x.m; print(meth(x)); x.__class__ = M3; print(meth(x))
def mod(): return math.pi
print([mod() for _ in range(10)][-1]); old = math.pi; math.pi = 3; print(mod()); math.pi = old; print(mod() == old)
class P: pass
for i in range(40): p = P(); setattr(p, f"a{i % 13}", i); p.x = i
print(get(p), sorted(vars(p)))
