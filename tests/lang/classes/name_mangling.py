# Names with two leading underscores inside class bodies.
class A:
    __x = 1
    __y__ = 2
    ___z = 3
    def __init__(self): self.__a = 10; self.__b__ = 11; self._c = 12
    def get(self): return self.__a, self.__x, A.__x, self.__class__.__x
    def __m(self): return "private"
    def call(self): return self.__m()
    def locals_(self):
        __local = 5
        def inner(): return __local
        return inner(), sorted(locals())
    def kw(self, __k=1, *__a, **__kw): return __k
    def args(self): return self.kw(_A__k=7), A.kw.__code__.co_varnames[:4]
    def glob(self):
        global __g
        __g = 9
    def attr_of_other(self, o): return o.__a
    def string(self): return getattr(self, "__a", "not mangled")
    def del_(self): del self.__a
    def imp(self):
        import math as __m
        return __m.floor(2.5)
    def exc(self):
        try: raise ValueError(3)
        except ValueError as __e: return __e.args
    def loop(self): return [__i for __i in range(2)], {__k: 1 for __k in "a"}
    def lam(self): return (lambda __p: __p)(4)
    class __Inner: pass
    class _B:
        __x = "B x"
        def get(self): return self.__x
class _U:
    __q = "q"
class __:
    __w = 1
a = A()
print(a.get(), a.call(), a.locals_(), a.kw(), a.args(), a.string(), a.imp(), a.exc(), a.loop(), a.lam(), A._B().get())
a.glob(); print(_A__g)
print(sorted(a.__dict__), sorted(k for k in vars(A) if "__" in k[1:3] or k.startswith("_A")), A._A__Inner.__name__, [k for k in vars(_U) if "q" in k], [k for k in vars(__) if "w" in k])
class S(A):
    def __m(self): return "S private"
    def get_s(self): return self.__a
s = S(); print(s.call())
try: s.get_s()
except AttributeError as e: print(e)
class O: pass
o = O(); o._A__a = "from outside"; print(a.attr_of_other(o))
a.del_(); print(a.__dict__)
try: a.__x
except AttributeError as e: print(e)
try:
    class E:
        def f(self): return __undefined
    E().f()
except NameError as e: print(e)
