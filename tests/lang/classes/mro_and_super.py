# C3 order, cooperative super in all forms, and its errors.
class A:
    def f(self): return ["A"]
    @classmethod
    def c(cls): return ["A", cls.__name__]
class B(A):
    def f(self): return ["B"] + super().f()
    @classmethod
    def c(cls): return ["B"] + super().c()
class C(A):
    def f(self): return ["C"] + super(C, self).f()
class D(B, C):
    def f(self): return ["D"] + super().f()
    @staticmethod
    def s(): return super(D, D).c()
print(D().f(), [k.__name__ for k in D.__mro__], D.c(), D.s(), D.mro() == list(D.__mro__))
class X: pass
class Y: pass
class P(X, Y): pass
class Q(Y, X): pass
for bases in [(P, Q), (A, B), (X, X), (object, X), (1,), (int, str), (bool,), (type(None),)]:
    try: print(type("Z", bases, {}).__mro__)
    except TypeError as e: print(str(e).replace("\n", "|"))
class O(X, Y): pass
class M1(D, O): pass
print([k.__name__ for k in M1.__mro__])
class E(B):
    def f(self):
        s = super()
        g = lambda: super(E, self).f()
        return ["E"] + s.f() + g()
    def attr(self): return super().nope
    def comp(self): return [super(E, self).f() for _ in range(1)]
    def nested(self):
        def inner(): return __class__.__name__
        return inner()
    def set(self): super().newattr = 5
    prop = property(lambda self: super().f())
    def rep(self): return repr(super()).split(" ")[:2], super().__thisclass__.__name__, super().__self_class__.__name__, super().__self__ is self
e = E()
print(e.f(), e.comp(), e.nested(), e.prop, e.rep(), super(B, e).f(), super(E, E).f(e))
for f in (e.attr, e.set, lambda: super(), lambda: super(5, 6), lambda: super(E, 5), lambda: super(E, X()), lambda: super(E).f, lambda: E.comp()):
    try: print(f())
    except Exception as x: print(type(x).__name__, str(x).split(" object at")[0])
def noargs():
    class K:
        def m(): return super()
    K.m()
def nocell(self): return super()
def delself():
    class K:
        def m(self):
            del self
            return super()
    K().m()
for f in (noargs, lambda: nocell(1), delself):
    try: f()
    except RuntimeError as x: print(x)
class N(D):
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); print("sub", cls.__name__)
    def __getattribute__(self, n): return super().__getattribute__(n)
class N2(N): pass
print(N2().f())
class Unbound:
    s = super(D)
print(repr(super(D)).split(",")[0], type(super(D)).__name__)
