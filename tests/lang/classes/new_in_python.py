# What a __new__ of Python's gives: of the class itself, of one derived from it that has an __init__, or anything else.
class Base:
    def __new__(cls, *args): 
        print("new", cls.__name__, args)
        return object.__new__(Sub if args and args[0] == "sub" else cls) if not args or args[0] != "other" else args
class Sub(Base):
    def __init__(self, *args): print("init of", type(self).__name__, args)
class Own(Base):
    def __new__(cls, a, b=2, *, c=3): return (object.__new__(cls), a, b, c)[0]
class Both:
    def __new__(cls, a): return object.__new__(cls)
    def __init__(self, a): self.a = a
class T(tuple):
    def __new__(cls, *items): return tuple.__new__(cls, items)
class Named(T):
    def __init__(self, *items): self.n = len(items)
class L(list):
    def __new__(cls, *a): return list.__new__(cls)
class D(dict):
    def __new__(cls, *a): return dict.__new__(cls)
class N(int):
    def __new__(cls, v=0): return int.__new__(cls, v + 1)
class E(ValueError):
    def __new__(cls, *a): return ValueError.__new__(cls, *a[:1])
class Late(Base): pass
for _ in range(3):
    for f in (lambda: Base(), lambda: Base(1), lambda: Base("sub"), lambda: Base("sub", 5), lambda: Base("other", 1), lambda: Sub(), lambda: Sub("other"), lambda: Own(1), lambda: Own(1, c=2), lambda: Own(), lambda: Both(4).a, lambda: Both(),
            lambda: T(1, 2), lambda: Named(1, 2).n, lambda: L("ab"), lambda: D({1: 2}), lambda: N(4), lambda: N(), lambda: E("a", "b"), lambda: Late(1)):
        try:
            v = f()
            print(type(v).__name__, v if isinstance(v, (tuple, int, list, dict, Exception)) else "")
        except TypeError as e: print("TypeError", e)
    # an __init__ comes, and goes again
    if _ == 0: Late.__init__ = lambda self, *a: print("late", a)
    else: del Late.__init__; Late.__init__ = Sub.__init__
class Bad(Base):
    def __init__(self, *a): return 5
try: Bad()
except TypeError as e: print(e)
try: Base.__new__ = lambda cls: object.__new__(Sub); print(type(Base()).__name__)
except TypeError as e: print(e)
class Loop:
    def __new__(cls, n): return object.__new__(cls) if n == 0 else (cls(n - 1), object.__new__(cls))[1]
print(type(Loop(200)).__name__)
import collections
P = collections.namedtuple("P", "x y", defaults=[7])
class Q(P):
    __slots__ = ()
    def __new__(cls, x): return super().__new__(cls, x, x * 2)
print(P(1), P(1, 2), P(x=3), P(y=1, x=2), Q(4), P(*[5]), P._make([1, 2]), P(1)._replace(y=3))
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: P(z=1), lambda: Q(1, 2)):
    try: f()
    except TypeError as e: print(e)
class Int:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print([1, 2, 3][Int(1)], "abc"[Int(-1)], [5] * Int(2), range(Int(3))[Int(1)], hex(Int(255)), b"ab"[Int(0)], (1, 2)[Int(0):Int(1)])
for bad in ("x", None, 1.5):
    for f in (lambda: [1][Int(bad)], lambda: [1] * Int(bad), lambda: "ab"[Int(bad)], lambda: bytes(Int(bad)), lambda: bytearray(Int(bad)), lambda: [1][Int(bad):]):
        try: f()
        except TypeError as e: print(e)
def gen(n):
    for i in range(n): yield i % 3
    if n > 5: raise KeyError(n)
class Odd:
    def __iter__(self): return 5
for make in (list, set, tuple, frozenset):
    for arg in (lambda: gen(4), lambda: gen(6), lambda: 5, Odd, lambda: ([i] for i in range(2)), lambda: None):
        try: r = make(arg()); print(type(r).__name__, sorted(r))
        except (KeyError, TypeError) as e: print(type(e).__name__, e)
