# Round trips of plain data: types, nesting, sizes, equality.
import pickle
vals = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 61, 2 ** 62, -2 ** 62, 2 ** 63, 2 ** 64, 10 ** 100, -10 ** 100, 2 ** 2000, 0.0, -0.0, 1.5, 1e300, 5e-324, float("inf"), -float("inf"), "", "a", "é日\U0001F600", "x" * 300, "\ud800", "a\0b", b"", b"abc\xff", b"y" * 300, (), (1,), (1, 2, 3, 4, 5), [], [1, "a", None], {}, {"k": [1, {"n": (2,)}]}, [[[[]]]], ..., NotImplemented, range(5), range(2 ** 70, 2 ** 71, 3), slice(1, 2, 3), bytearray(b"ba"), frozenset(), 1 + 2, True]
bad = 0
for v in vals:
    w = pickle.loads(pickle.dumps(v))
    if type(w) is not type(v) or w != v or repr(w) != repr(v): bad += 1; print("differs", v, w)
print(bad, len(vals))
s = {1, 2, 3}; f = frozenset([("a", 1), ("b", 2)]); t = pickle.loads(pickle.dumps((s, f))); print(t[0] == s, t[1] == f, type(t[1]).__name__)
nan = pickle.loads(pickle.dumps(float("nan"))); print(nan != nan)
d = {i: str(i) for i in range(1000)}; e = pickle.loads(pickle.dumps(d)); print(e == d, list(e) == list(d))
l = list(range(10000)); print(pickle.loads(pickle.dumps(l)) == l, pickle.loads(pickle.dumps(tuple(l))) == tuple(l))
for o in (int, str, list, dict, type, object, Exception, ValueError, KeyError, len, print, sorted, max, range, type(None), bytes, property): print(pickle.loads(pickle.dumps(o)) is o, end=" ")
print()
e = pickle.loads(pickle.dumps(ValueError("msg", 5))); print(repr(e), e.args)
e = KeyError("k"); e.extra = [1]; e.__cause__ = None; g = pickle.loads(pickle.dumps(e)); print(repr(g), g.extra)
print(type(pickle.dumps(1)).__name__, pickle.loads(bytearray(pickle.dumps("from bytearray"))), isinstance(pickle.HIGHEST_PROTOCOL, int), isinstance(pickle.DEFAULT_PROTOCOL, int))
for c in (pickle.PickleError, pickle.PicklingError, pickle.UnpicklingError): print(c.__name__, [b.__name__ for b in c.__mro__[1:-1]])
