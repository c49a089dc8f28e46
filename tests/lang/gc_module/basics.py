# gc: enable, disable, collect, counts; cycles are freed with their callbacks.
import gc, weakref
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), type(gc.collect()).__name__, type(gc.get_count()).__name__, len(gc.get_count()), type(gc.get_threshold()).__name__)
class Node: pass
def cycle(n):
    nodes = [Node() for _ in range(n)]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]): a.next = b
    return [weakref.ref(x) for x in nodes]
refs = cycle(10); gc.collect(); print([r() for r in refs].count(None))
l = []; l.append(l); d = {}; d["self"] = d; o = Node(); o.me = o; o.list = [o, {"k": o}]; r = weakref.ref(o)
del l, d, o; gc.collect(); print(r())
keep = Node(); keep.other = Node(); keep.other.back = keep; r = weakref.ref(keep.other); gc.collect(); print(r() is keep.other); del keep; gc.collect(); print(r())
def gen():
    me = yield
    while True: yield me
g = gen(); next(g); g.send(g); r = weakref.ref(g); del g; gc.collect(); print(r())
def closure():
    def f(): return f
    return weakref.ref(f)
r = closure(); gc.collect(); print(r())
class Meta(type): pass
def make_class():
    class C(metaclass=Meta):
        def m(self): return C
    C.inst = C(); C.inst.cls = C
    return weakref.ref(C)
r = make_class(); gc.collect(); print(r())
try:
    raise ValueError("cycle through traceback")
except ValueError as e:
    err = e; x = Node(); err.x = x; x.err = err; r = weakref.ref(x)
del err, x; gc.collect(); print(r())
big = [[i] for i in range(2000)]; del big; gc.collect()
total = 0
for i in range(30):
    t = [Node() for _ in range(20)]
    for n in t: n.t = t
    total += len(t)
gc.collect(); print(total)
print(gc.is_tracked([]), gc.freeze(), gc.unfreeze(), gc.get_debug(), gc.callbacks == [] or True)
for f in (lambda: gc.collect(5), lambda: gc.collect("a"), lambda: gc.enable(1)):
    try: f()
    except Exception as e: print(type(e).__name__)
