# Descriptors of built-in types under names of other classes: each is asked about its own type's instances only.
def t(f):
    try: r = f(); print(type(r).__name__, repr(r)[:60])
    except BaseException as e: print(type(e).__name__, e)
class X:
    r = int.real; a = list.append; i = type.__dict__["__mro__"]; d = type.__dict__["__dict__"]; n = type(t).__name__; g = type(t).__code__; s = slice.start; q = type(t).__globals__; p = property.fget; k = BaseException.args; u = str.upper; z = range.start; mm = list.sort; nn = list.__dict__["__class_getitem__"]
x = X()
for n in "r a i d n g s q p k u z mm nn".split():
    t(lambda: getattr(x, n)); t(lambda: getattr(x, n)()); t(lambda: setattr(x, n, 1)); t(lambda: delattr(x, n)); 
def loop():
    for _ in range(3000):
        try: x.u()
        except TypeError as e: m = e
        try: x.r
        except TypeError as e: m2 = e
    return str(m), str(m2)
t(loop)
class Y(list): u = str.upper; k = BaseException.args
y = Y()
def loop():
    for _ in range(3000):
        try: y.u()
        except TypeError as e: m = e
        try: y.k
        except TypeError as e: m2 = e
        try: y.k = 5
        except TypeError as e: m3 = e
    return str(m), str(m2), str(m3)
t(loop)
class S:
    __slots__ = ("a", "b")
class Z: a = S.a; b = S.b
def loop():
    z = Z()
    for _ in range(3000):
        try: z.b
        except TypeError as e: m = e
        try: z.b = 5
        except TypeError as e: m2 = e
    return str(m), str(m2)
t(loop)
t(lambda: str.upper(5)); t(lambda: str.upper.__get__(5)); t(lambda: str.upper.__call__(5)); t(lambda: int.real.__get__("a")); t(lambda: S.a.__get__(5)); t(lambda: S.a.__set__(Z(), 1)); t(lambda: BaseException.args.__set__(5, ())); t(lambda: super(list, y).append); t(lambda: int.__dict__["real"].__get__([])); t(lambda: list.append.__get__(None, int)); t(lambda: classmethod(str.upper).__get__(5)()); t(lambda: type("Q", (), {"x": property(str.upper)})().x); t(lambda: type("Q", (), {"__getattr__": str.join})().x); t(lambda: type("Q", (), {"__iter__": list.sort})().x)
import functools, operator
t(lambda: functools.partial(str.upper, 5)()); t(lambda: list(map(str.upper, [5]))); t(lambda: sorted([1], key=str.upper)); t(lambda: operator.methodcaller("upper")(x)); t(lambda: functools.reduce(str.join, [1, 2])); t(lambda: type("Q", (), {"x": functools.cached_property(str.upper)})().x); t(lambda: max([5], key=str.upper)); t(lambda: [5].sort(key=str.upper)); t(lambda: list(filter(str.isdigit, [5])))
