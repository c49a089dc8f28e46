# Data reached only from strange places survives collections.
import gc, functools, itertools
class K:
    def __init__(self, v): self.v = v
def closure(v):
    k = K(v)
    def f(): return k.v
    return f
def gen(v):
    k = K(v)
    while True: yield k.v
f = closure(1); g = gen(2); next(g); m = K(3); bound = (lambda self: self.v).__get__(K(4)); part = functools.partial(lambda k: k.v, K(5)); it = iter([K(6)]); mp = map(lambda k: k.v, [K(7)]); cyc = itertools.cycle([K(8)]); dflt = lambda k=K(9): k.v; ch = itertools.chain([K(10)], [K(11)]); z = zip([K(12)], iter([K(13)])); en = enumerate([K(14)]); srt = sorted([K(16), K(15)], key=lambda k: gc.collect() and 0 or k.v); rev = reversed([K(17)]); ge = (k.v for k in [K(18)]); d = {K(19): K(20)}; fl = filter(lambda k: gc.collect() or True, [K(21)]); sl = itertools.islice(iter([K(22)]), 5); items = iter({1: K(23)}.items()); tup = (K(24), [K(25)]); prop = property(lambda s: K(26).v).fget; cell = closure(27).__closure__[0]
gc.collect(); junk = [[i] * 3 for i in range(1000)]; gc.collect()
print(f(), next(g), m.v, bound(), part(), next(it).v, next(mp), next(cyc).v, dflt(), [k.v for k in ch], [tuple(k.v for k in t) for t in z], [(i, k.v) for i, k in en], [k.v for k in srt], next(rev).v, next(ge), [(k.v, v.v) for k, v in d.items()], [k.v for k in fl], next(sl).v, next(items)[1].v, tup[0].v, tup[1][0].v, prop(None), cell.cell_contents.v)
def nested(n):
    gc.collect()
    k = K(n)
    r = [nested(n - 1)] if n else []
    gc.collect()
    return [k.v] + r
print(nested(5))
def many():
    a = [K(i) for i in range(100)]; gc.collect(); b = {k: K(-k.v) for k in a}; gc.collect(); c = sorted(b, key=lambda k: -k.v); gc.collect()
    return sum(k.v for k in c[:10]), sum(v.v for v in b.values())
print(many())
def inexpr(): return [K(1), gc.collect() and 0, K(2)][0].v + (K(3).v * (gc.collect() * 0 + K(4).v)) + sum(map(lambda k: gc.collect() * 0 + k.v, [K(i) for i in range(5)]))
print(inexpr())
try:
    k = K(30)
    try: raise ValueError(k)
    finally: del k; gc.collect()
except ValueError as e: gc.collect(); print(e.args[0].v)
class Desc:
    def __get__(self, o, t): gc.collect(); return K(31)
    def __set__(self, o, v): gc.collect(); o.__dict__["stored"] = v
class H: d = Desc()
h = H(); h.d = K(32); print(h.d.v, h.stored.v)
class Add:
    def __init__(self, l): self.l = l
    def __add__(self, o): gc.collect(); return Add(self.l + o.l)
print((Add([1]) + Add([2]) + Add([3])).l, "".join(str(gc.collect() * 0 + i) for i in range(5)), max([K(1), K(5)], key=lambda k: gc.collect() * 0 + k.v).v, f"{K(5).v}{gc.collect() * 0}{K(6).v}")
s = ""
for i in range(50): s += str(i); gc.collect() if i % 10 == 0 else None
print(s)
