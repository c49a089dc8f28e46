# namedtuple: fields, defaults, rename, _replace, _asdict, subclassing, errors.
from collections import namedtuple
P = namedtuple("P", "x y"); p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), P._fields, p._asdict(), p._replace(x=9), P._make([3, 4]), len(p), list(p), p + (3,), hash(p) == hash((1, 2)), isinstance(p, tuple), P.__name__, P.__doc__, P.x.__doc__, repr(P), {p: 1}[(1, 2)], p < P(1, 3), max(P(0, 5), P(1, 0)), P(*"ab"), P(**{"x": 1, "y": 2}))
x, y = p; print(x, y, "%d-%d" % p, "{0.x}".format(p), [a for a in p], p.index(2), p.count(1), p[::-1], p * 2, 2 in p)
D = namedtuple("D", ["a", "b", "c"], defaults=[2, 3]); print(D(1), D(1, c=9), D._field_defaults, D.__new__.__defaults__)
R = namedtuple("R", "a class a _x 1b", rename=True); print(R._fields)
print(namedtuple("C", "a,b c, d")._fields, namedtuple("E", "")(), namedtuple("T", ("p", "q"))(1, 2), namedtuple("M", "a", module="mod").__module__, P.__module__)
for s in ("P()", "P(1)", "P(1, 2, 3)", "P(1, z=2)", "P(x=1, x2=2)", "p.z", "p._replace(q=1)", "P._make([1])", "namedtuple('A', 'a a')", "namedtuple('A', '_x')", "namedtuple('A', 'class')", "namedtuple('1A', 'a')", "namedtuple('A', '1a')", "namedtuple('A', 'a', defaults=[1, 2])", "namedtuple('A', 5)", "p + 5", "p[5]", "namedtuple()", "namedtuple('class', 'a')"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
for s in ("p.x = 5", "p[0] = 5", "p.new = 1", "del p.x"):
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
class Pt(P):
    __slots__ = ()
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
    @property
    def norm2(self): return self.x ** 2 + self.y ** 2
    def __str__(self): return f"<{self.x},{self.y}>"
a = Pt(1, 2) + Pt(3, 4); print(a, repr(a), a.norm2, a._replace(x=0), type(a._replace(x=0)).__name__, a == (4, 6), Pt._fields)
class Tree(namedtuple("Tree", "v l r", defaults=(None, None))):
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
print(list(Tree(2, Tree(1), Tree(3))), Tree(1)[0]); rows = [P(2, "b"), P(1, "a")]; print(sorted(rows), [r.y for r in rows], dict(rows), [r._asdict() for r in rows][0])
