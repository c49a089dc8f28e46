# groupby, cycle, accumulate and filterfalse are stepped without their frames where no Python runs, and with them in between:
# at one and the same loop, and from one item to the next.
from itertools import *
class Own:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return self.v == (other.v if isinstance(other, Own) else other)
    def __bool__(self): return bool(self.v)
    def __add__(self, other): return Own(self.v + (other.v if isinstance(other, Own) else other))
    __radd__ = __add__
    def __repr__(self): return "Own(%r)" % self.v
def gen(items):
    for x in items: yield x
def keys(it): return [k for k, g in it]
def first(it): return [(k, next(g, "none")) for k, g in it]
def some(it): return [(k, list(islice(g, 2))) for k, g in it]
def whole(it): return [(k, list(g)) for k, g in it]
def each(it):
    out = []
    for k, g in it:
        for x in g: out.append((k, x))
    return out
def late(it):
    groups = list(it)
    return [(k, list(g)) for k, g in groups]
def by_next(it):
    out = []
    while True:
        p = next(it, None)
        if p is None: return out
        out.append((p[0], [x for x in p[1]]))
nan = float("nan")
data = [[], [1], [1, 1, 1], [1, 1, 2, 2, 2, 1, 3], list("aabbca"), [1, True, 1.0, 0, False, 2], [nan, nan], [(1, 2), (1, 2), (1, 3)], [None, None, 0],
    [Own(1), Own(1), 1, 1, Own(2), 2, 3], [1, 1, Own(1), Own(2), 2], [[1], [1], [2]], [2**70, 2**70, 1], [{1: 2}, {1: 2}], ["a", "a", b"a", 1]]
functions = [None, lambda x: x, str, lambda x: Own(x), type]
ways = [keys, first, some, whole, each, late, by_next]
for d in data:
    for f in functions:
        for way in ways:
            r = [way(groupby(source, f)) if f else way(groupby(source)) for source in (d, tuple(d), gen(d), iter(d), map(lambda x: x, d))]
            if way is whole: print(r[0])
            assert all(str(x) == str(r[0]) for x in r), (way, r)
for n in range(8):
    # taken apart in the middle
    g = groupby("aabbbcdd"); out = []
    for i, (k, h) in enumerate(g):
        out.append((k, [next(h, "-") for _ in range(n % (i + 2))]))
        if i == n: break
    print(out, [(k, list(h)) for k, h in g], list(h))
# groups that are asked later, and again
g = groupby([1, 1, 2, 2]); k, a = next(g); print(k, next(a)); k, b = next(g); print(k, list(a), list(b), list(b), list(g), list(b))
g = groupby([1, 1, 2, 2]); k, a = next(g); print(list(a), list(a), next(g)[0], list(a), next(g, "end"), next(g, "end"))
g = groupby([1, 1]); k, a = next(g); print(next(g, "end"), list(a))
l = [1, 1, 2]; g = groupby(l); print(next(g)[0], next(g)[0], next(g, "end")); l.append(2); print(next(g, "end"))
# errors on the way
def fussy(x):
    if x == 3: raise KeyError(x)
    return x // 2
class Bad:
    def __eq__(self, other): raise ValueError("eq")
def drain(it, n=12):
    out = []
    for _ in range(n):
        try: k, g = next(it)
        except StopIteration: out.append("stop")
        except Exception as e: out.append(repr(e))
        else:
            try: out.append((k if not isinstance(k, Bad) else "bad", len(list(g))))
            except Exception as e: out.append(repr(e))
    return out
print(drain(groupby(range(7), fussy)), drain(groupby([1, 1, Bad(), 2, 2, Bad(), Bad()])))
g = groupby([1, 1, Bad(), 2]); k, a = next(g); out = []
for _ in range(6):
    try: out.append(next(a))
    except (ValueError, StopIteration) as e: out.append(repr(e))
print(out)
d = {1: 1, 2: 2}; g = groupby(d); next(g); d[3] = 3
try: next(g)
except RuntimeError as e: print(e)
# again while it runs
def again(x):
    if x == 2:
        try: out.append(next(g))
        except ValueError as e: out.append(str(e))
    return x
out = []; g = groupby([1, 2, 3], again); print([k for k, h in g], out)
class Again:
    def __eq__(self, other):
        try: out.append(next(h))
        except (ValueError, StopIteration) as e: out.append(repr(e))
        return True
out = []; g = groupby([Again(), 5, 6]); k, h = next(g); print(len(list(h)), out)
# cycle, accumulate, filterfalse: one loop over all sorts of sources
def take(it, n=9): return [x for x in islice(it, n)]
def plain(it):
    out = []
    for x in it:
        out.append(x)
        if len(out) == 9: return out
    return out
sources = [[], [1], [1, 2, 3], (0, 1, 0), range(4), "ab", {5: 6}, [Own(0), Own(2)], [1, Own(2), 3], [1.5, 2, True], [2**61 - 1, 1, 2**61 - 1, -5], ["a", "b"], [[1], [2]]]
for s in sources:
    for make in (cycle, accumulate, lambda x: accumulate(x, initial=10) if s and type(s[0] if not isinstance(s, dict) else 1) is int else accumulate(x), lambda x: filterfalse(None, x), lambda x: filterfalse(bool, x), lambda x: filter(None, x)):
        r = [str(way(make(src))) for way in (take, plain) for src in (s, gen(s), iter(s), gen(s), s)]
        assert len(set(r)) == 1, r
        print(r[0], end=" ")
    print()
l = [1, 2]; c = cycle(l); print(next(c), next(c), next(c)); l.append(3); print([next(c) for _ in range(5)], next(iter(c)))
c = cycle(gen([1, 2])); print([next(c) for _ in range(3)], take(c), plain(c), take(zip(c, "abc")))
a = accumulate([1, "x", 2, 3]); print(next(a))
for _ in range(4):
    try: print(next(a))
    except (TypeError, StopIteration) as e: print(repr(e))
try: take(cycle(5))
except TypeError as e: print(e)
d = {1: 2, 3: 4}; c = cycle(d); next(c); d[5] = 6
for _ in range(3):
    try: print(next(c))
    except (RuntimeError, StopIteration) as e: print(repr(e))
