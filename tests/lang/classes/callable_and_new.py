# __call__, __new__ and __init__ in all combinations; instance creation errors.
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2)
class Other: pass
class B:
    def __new__(cls): return Other()
    def __init__(self): print("never")
print(type(B()).__name__)
class C:
    def __new__(cls, x): return x
print(C(5), C(None))
class D(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.orig = v
d = D(5); print(d, d.orig, d + 1)
class Sub(A):
    def __init__(self, *a): super().__init__("from sub", *a); return None
Sub(7)
class BadInit:
    def __init__(self): return 5
class BadInit2:
    def __init__(self): yield
class Cached:
    _c = {}
    def __new__(cls, k):
        if k not in cls._c: cls._c[k] = super().__new__(cls)
        return cls._c[k]
    def __init__(self, k): self.inits = getattr(self, "inits", 0) + 1
print(Cached(1) is Cached(1), Cached(1).inits)
class Empty: pass
class OnlyNew:
    def __new__(cls, a): return object.__new__(cls)
class OnlyInit:
    def __init__(self, a): pass
print(type(OnlyNew(1)).__name__, type(OnlyInit(1)).__name__)
for s in ("BadInit()", "BadInit2()", "Empty(1)", "Empty(x=1)", "object(1)", "OnlyNew()", "OnlyInit()", "OnlyInit(1, 2)", "object.__new__()", "object.__new__(5)", "object.__new__(int)", "int.__new__(str)", "object.__new__(Empty, 1)", "object.__new__(OnlyInit, 1, 2)", "object.__init__(Empty(), 1)", "Empty.__init__()", "int.__new__(Empty)", "list.__new__(5)", "type(None)()", "type(None)(1)", "type(...)()", "type(NotImplemented)()", "type(len)()", "type((lambda: 0))()", "bool.__new__(bool, 1)", "type(iter([]))()", "type(x for x in [])()", "str.__new__(str, 5)", "range.__new__(range, 3)"):
    try: print(s, eval(s) if s[:6] != "object" else type(eval(s)).__name__)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
class Call:
    def __init__(self, f): self.f = f
    def __call__(self, *a, **k): return self.f(*a, **k)
c = Call(lambda *a, **k: (a, k)); print(c(1, *[2], k=3), callable(c), callable(Empty()), callable(Empty), callable(len), callable(5), Call(Call(Call(len)))([1, 2]))
class Adder:
    def __init__(self, n=0): self.n = n
    def __call__(self, x): return Adder(self.n + x)
    def __repr__(self): return f"Adder({self.n})"
print(Adder()(1)(2)(3), list(map(Adder(10), [1, 2])), sorted([3, 1], key=Call(lambda x: -x)))
class ClsCall: __call__ = staticmethod(lambda *a: a)
class ClsCall2: __call__ = classmethod(lambda cls, *a: (cls.__name__, a))
class ClsCall3: __call__ = len
class Nest: pass
Nest.__call__ = Call(lambda *a: ("nested", a))
print(ClsCall()(1, 2), ClsCall2()(3), Nest()(4))
e = Empty(); e.__call__ = lambda: 1
try: e()
except TypeError as x: print(x)
k = Empty; k.__init__ = lambda self, q: setattr(self, "q", q); print(Empty(9).q)
del Empty.__init__
try: Empty(9)
except TypeError as x: print(x)
print(type.__call__(D, 4), A.__call__ is not None, Adder.__call__(Adder(1), 2), D.__new__(D, 3))
