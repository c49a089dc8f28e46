# __slots__: no dict, inheritance, conflicts, descriptors, errors.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__, P.x.__name__, P.x.__get__(p), P.x.__get__(None, P) is P.x)
for s in ("p.z = 1", "del p.x; p.x", "del p.x", "p.__dict__", "P.x.__get__(5)", "p.x = 5; print(p.x)", "P.x.__set__(5, 1)", "p.__class__ = Q", "p.__slots__ = 1"):
    class Q: __slots__ = ("x", "z")
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
class P3(P):
    __slots__ = ("z",)
q = P3(1, 2); q.z = 3; print(q.x, q.z, hasattr(q, "__dict__"))
class Open(P): pass
o = Open(1, 2); o.new = 5; print(o.__dict__, o.x)
class One:
    __slots__ = "single"
one = One(); one.single = 1; print(one.single, One.__slots__)
try: one.s = 1
except AttributeError as e: print(e)
class D:
    __slots__ = ("a", "__dict__")
d = D(); d.a = 1; d.b = 2; print(d.__dict__, d.a)
class W:
    __slots__ = ("a", "__weakref__")
import weakref
print(weakref.ref(W())() is None or True)
try: weakref.ref(P(1, 2))
except TypeError as e: print(e)
class Mangled:
    __slots__ = ("__priv",)
    def __init__(self): self.__priv = 1
    def get(self): return self.__priv
print(Mangled().get(), hasattr(Mangled(), "_Mangled__priv"))
for s in ("class A:\n  __slots__ = ('x',)\n  x = 1", "class A:\n  __slots__ = ('1x',)", "class A:\n  __slots__ = (1,)", "class A:\n  __slots__ = ('a', '__dict__', '__dict__')", "class A(P, One): pass", "class A(int):\n  __slots__ = ('x',)\nprint('ok int')", "class A(tuple):\n  __slots__ = ('x',)", "class A:\n  __slots__ = 5", "class A(tuple):\n  __slots__ = ()\nprint(A((1,)))", "class A:\n  __slots__ = {'k': 'doc'}\na = A(); a.k = 1; print(a.k, A.__slots__)", "class A:\n  __slots__ = (x for x in 'ab')\na = A(); a.b = 2; print(a.b)"):
    try: exec(s)
    except Exception as e: print(repr(s), "->", type(e).__name__ + ":", e)
class Base:
    __slots__ = ()
class Mix(Base, P): __slots__ = ()
m = Mix(3, 4); print(m.x)
try: m.q = 1
except AttributeError as e: print(e)
class Rep(P):
    __slots__ = ("x",)
r = Rep(1, 2); print(r.x, P.x.__get__ is not None)
try: print(P.x.__get__(r))
except AttributeError as e: print(e)
class Def:
    __slots__ = ("v",)
    def __getattr__(self, n): return "default " + n
print(Def().v)
print(sorted(n for n in dir(p) if not n.startswith("__")), [getattr(q, s) for c in P3.__mro__ for s in getattr(c, "__slots__", ())][0])
