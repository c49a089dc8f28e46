# Descriptor edge cases: on classes, metaclasses, with super, __set_name__ order, binding.
class Desc:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, t=None): return (self.tag, "inst" if o is not None else "class", t.__name__ if t else None)
class Meta(type):
    m = Desc("meta"); both = Desc("meta both")
class A(metaclass=Meta):
    c = Desc("cls"); both = Desc("cls both")
class B(A):
    def s(self): return super().c, super(B, self).both
    @classmethod
    def cs(cls): return super().c
print(A.m, A.c, A().c, A.both, A().both, B().s(), B.cs(), B.c, getattr(B(), "c"))
try: A().m
except AttributeError as e: print(e)
A.__dict__["c"]; print(type(A.__dict__["c"]).__name__, type(vars(A)["both"]).__name__); A.c = "replaced"; print(A.c, A().c)
class Data:
    def __get__(self, o, t): return o.__dict__.get("_d", "unset") if o else self
    def __set__(self, o, v): o.__dict__["_d"] = v
    def __delete__(self, o): o.__dict__.pop("_d")
class C:
    d = Data()
c = C(); print(c.d); c.d = 5; print(c.d, c.__dict__); c.__dict__["d"] = "ignored"; print(c.d); del c.d; print(c.d); C.d = "class attr replaced the descriptor"; print(c.d)
class DelOnly:
    def __delete__(self, o): print("delete only")
class DO: x = DelOnly()
o = DO(); del o.x
try: o.x = 1
except AttributeError as e: print("AttributeError", e)
class GetRaises:
    def __get__(self, o, t): raise AttributeError("from get")
class GR:
    x = GetRaises()
    def __getattr__(self, n): return "fallback " + n
print(GR().x, getattr(GR(), "x", "dflt"), hasattr(GR(), "x"))
class InstGet: pass
i = InstGet(); i.__get__ = lambda *a: "no"
class HI: x = i
print(HI().x is i)
def f(self, *a): return (type(self).__name__, a)
class Fn: pass
b = f.__get__(Fn()); print(b(1), b.__self__.__class__.__name__, f.__get__(None, Fn) is f, b.__func__ is f, f.__get__(5)(6))
Fn.late = f; print(Fn().late(2)); Fn.lam = lambda self: "lam"; print(Fn().lam()); Fn.nat = len
try: print(Fn().nat([1, 2]))
except TypeError as e: print(e)
x = Fn(); x.own = f
try: x.own()
except TypeError as e: print(e)
class Callable:
    def __call__(self, *a): return a
Fn.ca = Callable(); print(Fn().ca(1), len(Fn().ca()))
m = Fn().late; print(m.__name__, m.__doc__, m == m, m.__eq__(m), hash(m) == hash(m), Fn().late == Fn().late)
class Prop:
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    q = p
    @p.getter
    def r(self): return ("r", self._p)
class PS(Prop):
    @Prop.p.setter
    def p(self, v): self._p = v * 2
y = PS(); y.p = 4; print(y.p, y.q, y.r); z = Prop(); z.p = 1; print(z.p, Prop.p.fget.__name__, PS.p.fset is not Prop.p.fset)
p = property(lambda s: 1, doc="d"); print(p.__doc__, p.fget(0), p.fset, p.__get__(5), p.__get__(None, int) is p)
for fn in (lambda: p.__set__(5, 1), lambda: p.__delete__(5), lambda: property().__get__(5)):
    try: fn()
    except AttributeError as e: print(e)
