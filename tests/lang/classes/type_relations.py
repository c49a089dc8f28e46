# isinstance and issubclass with hooks, __class__ lies, unions, virtual subclasses.
class Meta(type):
    def __instancecheck__(cls, o): print("check", type(o).__name__); return getattr(o, "ok", False)
    def __subclasscheck__(cls, c): return "Good" in c.__name__
class V(metaclass=Meta): pass
class Good: ok = True
class Bad: pass
print(isinstance(Good(), V), isinstance(Bad(), V), isinstance(V(), V), issubclass(Good, V), issubclass(Bad, V), issubclass(V, V), isinstance(5, (int, V)), isinstance(Bad(), (V, Bad)))
class Liar:
    __class__ = property(lambda s: int)
print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()) is Liar, issubclass(type(Liar()), int))
class Raises(type):
    def __instancecheck__(cls, o): raise KeyError("in check")
class R(metaclass=Raises): pass
try: isinstance(1, R)
except KeyError as e: print(e)
print(isinstance(R(), R))
for a in ((1, 5), (1, "int"), (1, [int]), (1, (int, "x")), ("s", (int, "x")), (1, int, 2), (1,)):
    try: print(isinstance(*a))
    except TypeError as e: print(e)
for a in ((1, int), (int, 5), (int, (str, 5)), ("x", str), (bool, (str, int))):
    try: print(issubclass(*a))
    except TypeError as e: print(e)
class Duck:
    __bases__ = ()
class Fake: __bases__ = (Duck(),)
print(issubclass(Fake(), Fake) if False else type(Duck().__bases__).__name__)
print(type(5) == int, type(5) is int, type(True) == int, type([]) in (list, tuple), type(None).__name__, type(type(5)), type(Good) is type, type(V) is Meta, isinstance(V, type), isinstance(type, type), issubclass(Meta, type))
u = int | str | None; print(isinstance("a", u), isinstance(None, u), isinstance(1.5, u), u, u == (None | str | int), hash(u) == hash(int | str | None), u.__args__, (int | int) is int, issubclass(bool, u))
for s in ("int | 5", "5 | int", "isinstance(1, int | list[int])", "[] | int", "int | 'x'"):
    try: print(s, eval(s))
    except TypeError as e: print(s, "->", e)
g = list[int]; print(g, g.__origin__, g.__args__, g([1, 2]), dict[str, list[int]], tuple[int, ...], g == list[int], type(g).__name__, list[g], isinstance(g, type) if False else "")
class Gen:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class SubGen(Gen): pass
print(Gen[int], SubGen[1, 2], callable(int), callable(Good), callable(Good()), int.__subclasscheck__(bool), int.__instancecheck__(5), object.__subclasshook__ is not None)
class Hook:
    @classmethod
    def __subclasshook__(cls, c): return NotImplemented
print(issubclass(Good, Hook), issubclass(Hook, Hook))
def kind(x): return next((t.__name__ for t in (bool, int, float, str, list, tuple, dict, type) if isinstance(x, t)), "other")
print([kind(x) for x in (True, 1, 1.5, "s", [], (), {}, int, None, len)])
