# Tuples: operators, methods, comparison, nesting, hashing.
t = (1, "a", 2.5)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, 0 * t, () + (), (1,), 1 in t, t.index("a"), t.count(1), tuple("ab"), tuple([1]), tuple())
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), () < (0,), (1, "a") == [1, "a"], hash((1, 2)) == hash((1, 2)), hash(()) == hash(tuple([])))
a, b = 1, 2; a, b = b, a; print(a, b)
x = 1,; print(x, type(x))
print(((1, 2), (3, (4, 5))), ((),), (1, (2,)), repr((None,)), str(("a",)))
d = {(1, 2): "p", (): "e", ((1,), 2): "n"}; print(d[1, 2], d[()], d[(1,), 2])
for s in ("t[3]", "t['a']", "t.index('zz')", "t + [1]", "t + 1", "t * 'a'", "t.append", "hash(([],))", "(1, 2) < (1, 'a')", "t.count()", "tuple(5)", "tuple(1, 2)", "t[None]", "t - t", "t.index(2.5, 0, 2)"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
try: t[0] = 1
except TypeError as e: print(e)
try: del t[0]
except TypeError as e: print(e)
u = ([],)
try: u[0] += [1]
except TypeError as e: print(e, u)
v = (1, 2); w = v; v += (3,); print(v, w)
print(max((3, 1), (2, 9)), sorted([(2, "b"), (1, "z"), (2, "a")]), sum([(1,), (2,)], ()), tuple(reversed((1, 2, 3))), list(iter((1, 2))))
print(tuple(i * i for i in range(4)), (*range(2), *"x"), (lambda: (1, 2))(), divmod(7, 3), "%s-%s" % (1, 2), isinstance(t, tuple))
r = []; q = (r,); r.append(q); print(q)
print((1, 2, 3).__contains__(2), (1,).__add__((2,)), ().__len__(), (3, 4).__getitem__(1), (1,).__eq__((1,)), (1,).__eq__([1]), (0,).__hash__() == hash((0,)))
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
p = P(1, 2); print(p, p.x, p == (1, 2), p[1], len(p), type(p + (3,)), type(p[:]).__name__)
