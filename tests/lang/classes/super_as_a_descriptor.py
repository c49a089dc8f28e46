"""an unbound super is bound by the object it is looked up on; super() of a proxy"""
class C(object):
    def meth(self, a): return "C(%r)" % a
class D(C):
    def meth(self, a): return "D(%r)" % a + super(D, self).meth(a)
class mysuper(super):
    def __init__(self, *args): return super(mysuper, self).__init__(*args)
class E(D):
    def meth(self, a): return "E(%r)" % a + mysuper(E, self).meth(a)
print(E().meth(3))
class F(E):
    def meth(self, a):
        s = self.__super
        return "F(%r)[%s]" % (a, s.__class__.__name__) + s.meth(a)
F._F__super = mysuper(F)
print(F().meth(6))
class autosuper(type):
    def __new__(metaclass, name, bases, dict):
        cls = super(autosuper, metaclass).__new__(metaclass, name, bases, dict)
        setattr(cls, "_%s__super" % name, super(cls))
        return cls
class A(metaclass=autosuper):
    def meth(self): return "A"
class B(A):
    def meth(self): return "B" + self.__super.meth()
print(B().meth())
class Proxy:
    def __init__(self, obj): self.__obj = obj
    def __getattribute__(self, name):
        if name.startswith("_Proxy__"): return object.__getattribute__(self, name)
        return getattr(self.__obj, name)
class X:
    def f(self): return "B.f"
class Y(X):
    def f(self): return super(Y, self).f() + "->C.f"
p = Proxy(Y())
print(Y.__dict__["f"](p))
