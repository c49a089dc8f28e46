# operator: functions for every operator, itemgetter, attrgetter, methodcaller.
import operator as op
for n, a in (("add", (1, 2)), ("sub", (5, 3)), ("mul", ("a", 3)), ("truediv", (7, 2)), ("floordiv", (7, 2)), ("mod", (7, 4)), ("pow", (2, 5)), ("neg", (5,)), ("pos", (-5,)), ("abs", (-3,)), ("invert", (5,)), ("lshift", (1, 4)), ("rshift", (16, 2)), ("and_", (6, 3)), ("or_", (6, 3)), ("xor", (6, 3)), ("not_", ([],)), ("truth", ([1],)), ("is_", (None, None)), ("is_not", (1, None)), ("lt", (1, 2)), ("le", (2, 2)), ("eq", (1, 1.0)), ("ne", (1, 2)), ("ge", (1, 2)), ("gt", (3, 2)), ("concat", ([1], [2])), ("contains", ([1, 2], 2)), ("countOf", ([1, 2, 1], 1)), ("indexOf", ([1, 2], 2)), ("getitem", ("abc", 1)), ("index", (True,)), ("length_hint", ([1, 2],)), ("iadd", ([1], [2])), ("isub", (5, 2)), ("imul", (2, 3)), ("iconcat", ("a", "b")), ("ior", ({1}, {1})), ("matmul", (1, 2)), ("add", (1, "a")), ("indexOf", ([1], 5)), ("concat", (1, 2)), ("index", (1.5,)), ("neg", ("a",)), ("contains", (5, 1)), ("getitem", ({}, "k")), ("call", (len, "abc"))):
    try: print(n, getattr(op, n)(*a))
    except Exception as e: print(n, a, "->", type(e).__name__ + ":", e)
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l); m = op.iadd(l, [4]); print(m is l, l)
ig, ag, mc = op.itemgetter, op.attrgetter, op.methodcaller
print(ig(1)("abc"), ig(0, 2)("abc"), ig("k")({"k": 5}), ig(slice(1, 3))("abcd"), sorted([(1, "b"), (2, "a")], key=ig(1)), list(map(ig("n"), [{"n": 1}, {"n": 2}])))
class P:
    def __init__(self, x): self.x = x; self.child = None
    def m(self, a, b=0): return self.x, a, b
p = P(1); p.child = P(2); p.child.child = P(3)
print(ag("x")(p), ag("x", "child.x")(p), ag("child.child.x")(p), mc("m", 5)(p), mc("m", 5, b=6)(p), mc("upper")("abc"), mc("split", ",", 1)("a,b,c"))
for f in (lambda: ig(5)("abc"), lambda: ag("nope")(p), lambda: ag("child.nope")(p), lambda: mc("nope")(p), lambda: ig(), lambda: ag(), lambda: ag(5), lambda: mc(5), lambda: mc(), lambda: ig("k")({}), lambda: ag("x")(), lambda: mc("m")(p), lambda: op.add(1), lambda: op.nope):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(repr(ig(1)), repr(ig(1, "a")), repr(ag("a.b", "c")), repr(mc("m", 1, k=2)), op.add.__name__, op.__add__(1, 2), op.__contains__([1], 1))
