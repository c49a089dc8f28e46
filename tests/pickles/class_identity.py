# A class that is alive in this Vm is used again; instances stay instances.
import pickle
class M:
    shared = []
    def __init__(self, v): self.v = v
    def get(self): return self.v
m = M(1); data = pickle.dumps(m)
n = pickle.loads(data); print(type(n) is M, isinstance(n, M), n.get(), n.shared is M.shared)
M.added = "later"; M.get = lambda self: ("patched", self.v); o = pickle.loads(data); print(o.added, o.get())
def local():
    class L: pass
    return L
A, B = local(), local(); a, b = pickle.loads(pickle.dumps((A(), B()))); print(type(a) is A, type(b) is B, type(a) is type(b))
def func():
    class Inside:
        def __eq__(self, o): return type(o) is type(self)
        __hash__ = None
    return Inside, Inside()
I, i = func(); print(pickle.loads(pickle.dumps(i)) == i, pickle.loads(pickle.dumps(I)) is I)
SENTINEL = object()
def find(d, k, default=SENTINEL): return "missing" if d.get(k, default) is SENTINEL else d[k]
f = pickle.loads(pickle.dumps(find)); print(f({}, "k"), f({"k": 1}, "k"))
x, y = pickle.loads(pickle.dumps((SENTINEL, [SENTINEL]))); print(x is y[0])
class Base: pass
class Child(Base):
    def __init__(self): self.made_by = type(self).__mro__[1].__name__
c = pickle.loads(pickle.dumps(Child())); print(c.made_by, type(c).__mro__[1] is Base)
gen_of_class = (k() for k in [Child, Base]); next(gen_of_class)
g = pickle.loads(pickle.dumps(gen_of_class)); print(type(next(g)) is Base)
