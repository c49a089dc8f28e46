# property, data and non-data descriptors, __set_name__, and lookup order.
class T:
    def __init__(self, c): self._c = c
    @property
    def c(self):
        "doc of c"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self): print("deleted"); self._c = None
    @property
    def f(self): return self._c * 9 / 5 + 32
    wo = property(None, lambda self, v: print("wo", v))
t = T(10)
print(t.c, t.f, T.c.__doc__); t.c = 20; print(t.c); t.wo = 3
for s in ("t.c = -300", "t.f = 1", "del t.f", "t.wo", "del t.wo", "T().x"):
    try: exec(s)
    except Exception as e: print(s, type(e).__name__, e)
del t.c; print(t._c, T.c.fget.__name__, T.f.fset, type(T.c).__name__)
class Data:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, obj, cls): return ("get", self.name, obj is None, cls.__name__)
    def __set__(self, obj, v): print("set", self.name, v)
    def __delete__(self, obj): print("del", self.name)
class NonData:
    def __get__(self, obj, cls=None): return "nondata"
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["so"] = ("via set", v)
class K:
    d = Data()
    n = NonData()
    so = SetOnly()
k = K()
print(k.d, K.d, k.n, K.n); k.d = 5; del k.d
k.__dict__["d"] = "inst"; k.__dict__["n"] = "inst"
print(k.d, k.n)
k.so = 7; print(k.so); K.d2 = Data
K.late = NonData(); print(k.late)
k.so2 = NonData(); print(type(k.so2).__name__)
class Sub(K): d = "plain"
print(Sub().d, Sub().n)
try: del k.so
except AttributeError as e: print(e)
class Bad:
    def __set_name__(self, o, n): 1 / 0
try:
    class Z: b = Bad()
except RuntimeError as e: print(e, repr(e.__cause__))
def f(self): return self
print(f.__get__(5)(), f.__get__(5, int).__self__, f.__get__(None, int) is f, staticmethod(f).__get__(1)(2), classmethod(f).__get__(1, int)())
class S:
    @staticmethod
    def st(a): return a
    @classmethod
    def cl(cls, a): return cls.__name__, a
    raw = staticmethod(len)
class S2(S): pass
print(S.st(1), S().st(2), S.cl(3), S2().cl(4), S.raw([1]), S.__dict__["st"](9), S.__dict__["st"].__func__.__name__, S.st.__name__)
class Lazy:
    def __init__(self, fn): self.fn = fn
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, cls):
        if obj is None: return self
        print("computing"); v = obj.__dict__[self.n] = self.fn(obj); return v
class U:
    @Lazy
    def v(self): return 42
u = U(); print(u.v, u.v, u.__dict__)
class GA:
    x = property(lambda s: s.missing)
    def __getattr__(self, n): return "fallback " + n
print(GA().x, GA().y)
