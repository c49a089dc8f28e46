# Subclasses of exceptions, property, type, staticmethod, object with odd hooks.
class E(Exception):
    def __init__(self, code, **extra): super().__init__(code, extra); self.code, self.extra = code, extra
    def __str__(self): return f"E#{self.code}"
    @property
    def loud(self): return str(self).upper()
class E2(E, KeyError): pass
try: raise E2(5, a=1)
except KeyError as e: print(e, repr(e), e.args, e.code, e.extra, e.loud, [c.__name__ for c in E2.__mro__])
class NoInit(Exception):
    def __init__(self, a): pass
x = NoInit(1); print(x.args, repr(x), str(x))
class Attr(ValueError):
    default = "d"
    __slots__ = ()
a = Attr("m"); a.new = 1; print(a.new, a.default, a.__dict__)
class P(property):
    def __get__(self, o, t=None): return ("P", super().__get__(o, t)) if o is not None else self
    def __set__(self, o, v): print("P set", v); super().__set__(o, v)
class C:
    def __init__(self): self._v = 1
    @P
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
c = C(); print(c.v); c.v = 9; print(c.v, type(C.v).__name__)
class St(staticmethod):
    def __get__(self, o, t=None): return lambda *a: ("St", super(St, self).__get__(o, t)(*a))
class Cl(classmethod): pass
class D:
    @St
    def s(x): return x
    @Cl
    def c(cls): return cls.__name__
print(D.s(1), D().s(2), D.c())
class Sup(super): pass
class A1:
    def f(self): return "A1"
class B1(A1):
    def f(self): return "B1" + Sup(B1, self).f()
print(B1().f())
class SE(SystemExit): pass
try: raise SE(3)
except SystemExit as e: print(e.code, repr(e))
class SI(StopIteration): pass
def g():
    yield 1
    return 2
class It:
    def __iter__(self): return self
    def __next__(self): raise SI("sub")
print(list(It()))
try: next(It())
except StopIteration as e: print(type(e).__name__, e.value)
class KI(KeyboardInterrupt): pass
try: raise KI("x")
except Exception: print("no")
except BaseException as e: print(repr(e))
class Group(Exception):
    def __eq__(self, o): return type(self) is type(o) and self.args == o.args
    def __hash__(self): return hash(self.args)
print(Group(1) == Group(1), len({Group(1), Group(1)}))
class O(object):
    def __getattribute__(self, n): return n if n.startswith("x") else object.__getattribute__(self, n)
    def __class__(self): pass
    __class__ = property(lambda s: int)
print(O().xyz, isinstance(O(), int), O().__class__, type(O()).__name__)
class Iter:
    def __init__(self): self.i = 0
    def __next__(self): self.i += 1; return self.i
    __iter__ = lambda s: s
print([next(Iter()) for _ in range(2)], next(iter(Iter())))
class F(float): __slots__ = ()
class Z(C): v = property(lambda s: "overridden", doc="dd")
print(Z().v, Z.v.__doc__)
