# Classes derived from callable built-in types: their own __call__ is what a call runs.
import functools, weakref
class P(functools.partial):
    def __call__(self, *a): return ("P", super().__call__(*a))
class S(staticmethod):
    def __call__(self): return "S"
class R(weakref.ref):
    __slots__ = ("tag",)
    def __init__(self, o, tag): super().__init__(o); self.tag = tag
    def __new__(cls, o, tag): return super().__new__(cls, o)
    def __call__(self): return (self.tag, super().__call__())
class T(type):
    def __call__(cls, *a): return (cls.__name__, super().__call__(*a))
class I(int, metaclass=T): pass
class A:
    def __repr__(self): return "A()"
a = A()
print(P(int, "3")(), S(len)(), R(a, "t")(), I("5"), list(map(P(len), ["ab"])), sorted([2, 1], key=P(abs)))
class Plain(staticmethod): pass
class Plain2(functools.partial): pass
print(Plain(len)("abc"), Plain2(int, "7")())
try: Plain(1)()
except TypeError as e: print(e)
