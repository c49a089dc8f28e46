# __reduce_ex__, copyreg-free hooks, failing hooks, recursion through reducers.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
def build(a, b=0): o = Plain(); o.a, o.b = a, b; return o
class Plain: pass
class A:
    def __init__(self, v): self.v = v
    def __reduce_ex__(self, proto): return build, (self.v, isinstance(proto, int))
a = trip(A([1, 2])); print(type(a).__name__, a.a, a.b)
class State:
    def __reduce__(self): return Plain, (), {"x": 1, "y": [2]}
print(vars(trip(State())))
class Inherit(A): pass
print(trip(Inherit("q")).a)
class Bad:
    def __reduce__(self): return 5
class Bad2:
    def __reduce__(self): return (5, ())
class Bad3:
    def __reduce__(self): return (Plain, 5)
class Bad4:
    def __reduce__(self): raise KeyError("in reduce")
class Bad5:
    def __getstate__(self): raise KeyError("in getstate")
class Bad6:
    def __setstate__(self, s): raise KeyError("in setstate")
    def __getstate__(self): return 1
class Bad7:
    def __reduce__(self): return (int, ("x",))
for c in (Bad, Bad2, Bad3, Bad4, Bad5, Bad6, Bad7):
    try: trip(c()); print("ok", c.__name__)
    except (pickle.PicklingError, KeyError, TypeError, ValueError) as e: print(c.__name__, isinstance(e, (pickle.PicklingError, TypeError)), type(e).__name__ if c in (Bad4, Bad5, Bad6, Bad7) else "")
class Cyc:
    def __init__(self): self.me = self; self.l = [self]
    def __getstate__(self): return self.__dict__.copy()
c = trip(Cyc()); print(c.me is c, c.l[0] is c)
class Count:
    n = 0
    def __getstate__(self): Count.n += 1; return {"n": Count.n}
x = Count(); y = trip([x, x, x]); print(y[0] is y[2], y[0].n, Count.n)
class Meta(type): pass
class WithMeta(metaclass=Meta):
    def __init__(self, v): self.v = v
print(trip(WithMeta(3)).v, type(trip(WithMeta(3))) is WithMeta)
class Versioned:
    VERSION = 2
    def __init__(self): self.data = "d"
    def __getstate__(self): return {"version": self.VERSION, **self.__dict__}
    def __setstate__(self, st): self.old = st.pop("version"); self.__dict__.update(st)
v = trip(Versioned()); print(v.old, v.data)
class Lazy:
    def __init__(self): self.cache = {"big": list(range(10))}; self.key = 1
    def __getstate__(self): s = dict(self.__dict__); del s["cache"]; return s
    def __getattr__(self, n):
        if n == "cache": self.cache = "rebuilt"; return self.cache
        raise AttributeError(n)
z = trip(Lazy()); print(z.key, z.cache)
class Gone: pass
g = pickle.dumps(Plain()); print(type(pickle.loads(g)).__name__)
