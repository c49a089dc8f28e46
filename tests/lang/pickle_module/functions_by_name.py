# Module-level functions, methods, natives and modules' members.
import pickle, math, operator, collections, functools, itertools
def f(x): return x + 1
class C:
    def __init__(self): self.n = 5
    def m(self, k): return self.n + k
    @staticmethod
    def s(x): return ("static", x)
    @classmethod
    def c(cls, x): return (cls.__name__, x)
def trip(x): return pickle.loads(pickle.dumps(x))
print(trip(f)(1), trip(C.m)(C(), 2), trip(C().m)(3), trip(C.s)(4), trip(C.c)(5), trip([C().m, f])[1](2))
b = C().m; d = trip({"m": b, "self": b.__self__}); d["self"].n = 100; print(d["m"](1))
for fn, args in ((math.sqrt, (4,)), (operator.add, (1, 2)), (len, ("abc",)), ([1, 2].__len__, ()), ("abc".upper, ()), (str.upper, ("x",)), ([].append, (1,)), ({}.get, ("k", "d")), (dict.fromkeys, ("ab",)), (int.from_bytes, (b"\x01", "big")), (functools.partial(f, 5), ()), (functools.partial(pow, 2), (5,)), (operator.itemgetter(1), ("abc",)), (operator.attrgetter("n"), (C(),)), (operator.methodcaller("upper"), ("q",)), (functools.reduce, (operator.add, [1, 2, 3])), (itertools.chain, ("a", "b")), (collections.Counter, ("aab",)), (collections.deque, ([1],)), (max, (1, 2))):
    r = trip(fn)(*args); print(r if not isinstance(r, itertools.chain) else list(r))
print(trip(collections.OrderedDict(a=1, b=2)), trip(collections.Counter("hello")), trip(collections.deque([1, 2], 5)), trip(collections.defaultdict(list, {"k": [1]})), trip(collections.defaultdict(int))["new"])
P = collections.namedtuple("P", "x y"); print(trip(P(1, 2)), type(trip(P(1, 2))) is P)
