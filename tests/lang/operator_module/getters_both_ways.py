# itemgetter and attrgetter take what lies there at once, and ask whoever has methods of its own.
from operator import itemgetter, attrgetter
class P:
    b = "of the class"
    def __init__(self, a): self.a = a
    @property
    def c(self): return ("property", self.a)
    def m(self): return "method"
    @staticmethod
    def s(): return "static"
    @classmethod
    def k(cls): return cls.__name__
class Hook(P):
    def __getattr__(self, name): return "hook " + name
class Asked(P):
    def __getattribute__(self, name): return "asked " + name
class Data:
    def __get__(self, o, cls): return "data"
    def __set__(self, o, v): pass
class D(P):
    a = Data()
    def __init__(self, a): self.__dict__["a"] = a
class NonData:
    def __get__(self, o, cls): return "non-data"
class N(P):
    x = NonData()
    def __init__(self, a): self.__dict__.update(a=a, x=7)
class Slot:
    __slots__ = ("a", "b")
    def __init__(self, a): self.a = a
objects = [P(1), P(P(2)), Hook(3), Hook(P(4)), Asked(5), D(6), N(8), Slot(9), Slot(Slot(P(10))), P, P(None), P(5j), 7, "text"]
getters = [attrgetter(*names) for names in [("a",), ("b",), ("a", "b"), ("a.a",), ("a.a", "b"), ("a.b", "a.a.a"), ("c",), ("c", "a"), ("x", "a"), ("__class__.__name__",), ("a.__class__.__name__", "b"),
    ("a.real",), ("a.imag", "a.real", "b", "a"), ("a", "b", "a", "b", "a"), ("a.zork",), ("zork", "b"), ("__doc__", "__class__")]]
def shown(v): return [shown(x) for x in v] if isinstance(v, tuple) else v if v is None or isinstance(v, (str, int, float, complex)) else type(v).__name__
for g in getters:
    for o in objects:
        try: print(shown(g(o)), end=" | ")
        except AttributeError as e: print(e, end=" | ")
    print()
print(attrgetter("m", "s")(P(1))[0](), attrgetter("s", "k")(P(1))[1](), attrgetter("k.__func__.__name__", "a")(P(1)), attrgetter("m.__name__")(P))
for bad in ("a..b", "", ".a"):
    try: print(attrgetter(bad, "b")(P(1)))
    except AttributeError as e: print(e)
class L(list):
    def __getitem__(self, i): return ("own", i)
class I:
    def __index__(self): return 1
    def __repr__(self): return 'I()'
for places in [(0, 1), (-1, 0, 1), (1, -3), (0, 5), (0, "x"), (True, 0), (I(), 0), (slice(1), 0), (0, 1, 0, 1, 0), (0, -4)]:
    for o in [[1, 2, 3], (1, 2, 3), "abc", b"abc", range(3), {0: "a", 1: "b", "x": "c", -1: "d"}, L([1, 2]), [], 5]:
        try: print(itemgetter(*places)(o), end=" | ")
        except (IndexError, TypeError, KeyError) as e: print(type(e).__name__, e, end=" | ")
    print()
