# Numbers, texts and tuples are compared by the functions themselves, anything else by its own methods, also from the middle on.
import bisect, heapq
from heapq import *
class Own:
    def __init__(self, v): self.v = v
    def __lt__(self, other): return self.v < (other.v if isinstance(other, Own) else other)
    def __gt__(self, other): return self.v > other
    def __repr__(self): return "Own(%r)" % (self.v,)
def bare(x): return [i.v if isinstance(i, Own) else i for i in x]
def numbers(n, seed=7):
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        out.append(seed % (n * 2))
    return out
ways = {"plain": lambda v: v, "own": Own, "now and then": lambda v: Own(v) if v % 5 == 0 else v, "float": lambda v: v / 4, "text": lambda v: "%04d" % v,
    "tuple": lambda v: (v // 3, "x", v), "list": lambda v: [v // 3, [v]], "deep": lambda v: ((((((v,),),),),),), "mixed": lambda v: v if v % 2 else float(v), "big": lambda v: v << 70}
for name, make in ways.items():
    for n in (0, 1, 2, 3, 5, 17, 60):
        data = [make(v) for v in numbers(n)]
        h = []
        for x in data: heappush(h, x)
        pushed = bare(h)
        i = data[:]; heapify(i)
        made = bare(i)
        popped = bare([heappop(h) for _ in data])
        if n:
            r = [bare([heapreplace(i, make(v))])[0] for v in (0, n, 3 * n)]
            p = [bare([heappushpop(i, make(v))])[0] for v in (0, n, 3 * n)]
        else: r, p = None, heappushpop(i, "only")
        srt = data[:]; srt.sort()
        places = [(bisect.bisect_left(srt, make(v)), bisect.bisect_right(srt, make(v)), bisect.bisect(tuple(srt), make(v), n // 3, n - n // 4)) for v in (0, 1, n // 2, n, 9 * n)]
        ins = srt[:]
        for v in (5, 1, 2 * n): bisect.insort(ins, make(v)); bisect.insort_left(ins, make(v))
        if n in (5, 17): print(name, n, pushed, made, popped, r, p, bare(i), places, bare(ins), sep="\n  ")
        else: print(name, n, popped == bare(srt), sum(i * ord(c) for i, c in enumerate(str((pushed, made, r, p, places, bare(ins))))) % 99991, len(ins))
# what is refused
for f, args in [(heappush, (None, 1)), (heappush, ((1, 2), 1)), (heappop, (None,)), (heappop, ({},)), (heapify, ((1,),)), (heapreplace, ("ab", 1)), (heappushpop, (3, 1)), (heappop, ([],)), (heapreplace, ([], 1)),
        (bisect.bisect, ([1, 2], 1, -1)), (bisect.bisect, (5, 1)), (bisect.insort, ((1, 2), 1)), (bisect.bisect, ([1, 2], "a")), (bisect.insort, ([1, 2], "a")), (heappush, ([1, 2, 3], "a")), (heapify, ([1, "a", 2],)), (heappushpop, ([1], "a"))]:
    try: print(f(*args))
    except (TypeError, ValueError, IndexError, AttributeError) as e: print(type(e).__name__, e, args)
# a comparison that fails leaves every item where it is
h = [1, 3, 5, 7, 9]
for bad in ("x", None):
    try: heappush(h, bad)
    except TypeError as e: print(e, h)
    h.pop()
# a heap that changes under a comparison
class Sly:
    def __init__(self, v, heap): self.v, self.heap = v, heap
    def __lt__(self, other):
        if len(self.heap) > 3: self.heap.pop()
        return self.v < getattr(other, "v", other)
h = []
h += [Sly(v, h) for v in (1, 2, 3, 4, 5)]
for f in (lambda: heapify(h), lambda: heappush(h, 9), lambda: (h.extend([Sly(8, h), Sly(7, h)]), heappop(h)), lambda: heappush(h, Sly(0, h))):
    try: print(f())
    except (RuntimeError, IndexError) as e: print(type(e).__name__, e)
print(len(h), float("nan") in h)
# NaN is neither less nor not
n = float("nan"); h = [3.0, n, 1.0, 2.0]; heapify(h); print(h, [heappop(h) for _ in range(4)], bisect.bisect([1.0, n, 2.0], n), bisect.bisect_left([1.0, n, 2.0], 1.5))
class L(list):
    def __getitem__(self, i): return "never asked" if i < 0 else list.__getitem__(self, i)
    def insert(self, i, x): print("insert", i, x); list.insert(self, i, x)
l = L([1, 3, 5]); bisect.insort(l, 4); heappush(l, 0); print(l, heappop(l), l)
class Seq:
    def __len__(self): return 10
    def __getitem__(self, i): return i * i
    def insert(self, i, x): print("at", i, x)
bisect.insort(Seq(), 26); print(bisect.bisect(Seq(), 25), bisect.bisect_left(Seq(), 25), bisect.bisect(range(10), 4), bisect.bisect("abd", "c"))
print(bisect.bisect([1, 5, 9], 5, key=lambda v: v * 2), bisect.bisect_left([1, 5, 9], 10, key=lambda v: v * 2), bisect.bisect([1, 2, 3], 2, True), bisect.bisect([1, 2, 3], 2, 0, True), bisect.bisect([1, 2, 3], 9, 1, 2))
l = ["b", "D"]; bisect.insort(l, "c", key=str.lower); bisect.insort_left(l, "B", key=str.lower); print(l)
print(list(merge([1, 4], [2, 3])), nsmallest(2, [3, 1, 2]), heapq.heappush.__name__, bisect.bisect.__name__, bisect.bisect is bisect.bisect_right)
