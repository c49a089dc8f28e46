"""What a call of a class with a __new__ of its own gives, with and without an __init__."""
class A:
    def __new__(cls, *a, **k):
        print('new', cls.__name__, a, k)
        return object.__new__(cls)
print(type(A(1, b=2)))
class B(A):
    def __init__(self, *a, **k): print('init', a, k)
B(1, c=3)
class C:
    def __new__(cls): return 5
print(C())
try: C(1)
except TypeError as e: print(e)
class D(tuple):
    def __new__(cls, a, b=2): return tuple.__new__(cls, (a, b))
print(D(1), D(1, b=3), type(D(1)))
class E(list):
    def __new__(cls, *a, **k): return list.__new__(cls)
print(E([1, 2]))
class F(dict):
    def __new__(cls, *a, **k): return dict.__new__(cls)
print(F(a=1))
class G(int):
    def __new__(cls, v): return int.__new__(cls, v + 1)
print(G(3), type(G(3)))
import abc
class H(abc.ABC):
    def __new__(cls): return object.__new__(cls)
    @abc.abstractmethod
    def f(self): ...
try: H()
except TypeError as e: print(e)
class I:
    @classmethod
    def __new__(cls, *a): return a
print(I(1))
class J:
    def __new__(cls): yield 1
print(list(J()))
class K(Exception):
    def __new__(cls, *a, **k): return Exception.__new__(cls, *a)
print(repr(K(1)), K(1, 2).args)
class M(type):
    def __new__(m, n, b, d): return type.__new__(m, n, b, d)
class N(metaclass=M): pass
print(type(N), type(M('x', (), {})))
class P:
    def __new__(cls, x):
        if x: return P(x - 1)
        return object.__new__(cls)
    def __init__(self, x): self.x = x
print(P(3).x)
class Q:
    def __new__(cls): return Q
print(Q() is Q)
class R:
    def __new__(cls, x):
        if x == 1: return object.__new__(S)
        if x == 2: return type('T', (cls,), {'__init__': lambda self, x: print('init of T', x)})(3)
        return object.__new__(cls)
class S(R):
    def __init__(self, x): self.x = x
print(R(1).x, S(1).x, type(R(2)).__name__, vars(R(4)))
