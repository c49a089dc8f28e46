# Class-level state, instance registries, borgs, lazily made singletons, class methods as factories.
class Reg:
    all = []; by_name = {}; _n = 0
    def __new__(cls, name):
        if name in cls.by_name: return cls.by_name[name]
        o = super().__new__(cls); cls.by_name[name] = o; return o
    def __init__(self, name):
        if not hasattr(self, "name"): self.name = name; Reg._n += 1; self.all.append(self)
    def __repr__(self): return f"R({self.name})"
a, b, c = Reg("a"), Reg("b"), Reg("a"); print(a is c, Reg.all, Reg._n, a._n, sorted(Reg.by_name))
class Borg:
    _s = {}
    def __init__(self, **k): self.__dict__ = self._s; self.__dict__.update(k)
x, y = Borg(v=1), Borg(w=2); print(x.w, y.v, x is y, vars(x) is vars(y)); y.z = 3; print(x.z)
class Shared:
    items, count = [], 0
    def add(self, i): self.items.append(i); self.count += 1
p, q = Shared(), Shared(); p.add(1); q.add(2); q.add(3); print(p.items, p.count, q.count, Shared.count, p.items is Shared.items, vars(q)); p.items = ["own"]; print(q.items, p.items)
class Temp:
    @classmethod
    def from_f(cls, f): return cls((f - 32) * 5 / 9)
    @classmethod
    def parse(cls, s): return cls.from_f(float(s[:-1])) if s[-1] == "F" else cls(float(s[:-1]))
    @staticmethod
    def valid(c): return c >= -273.15
    def __init__(self, c):
        if not self.valid(c): raise ValueError(f"{c} is below zero")
        self.c = c
class Warm(Temp):
    @staticmethod
    def valid(c): return c > 0
print(Temp.from_f(212).c, Temp.parse("32F").c, Warm.parse("5C").c, type(Warm.from_f(50)).__name__)
for s in ("-300C", "0C"):
    try: print(Warm.parse(s).c)
    except ValueError as e: print(e)
class Lazy:
    _inst = None
    @classmethod
    def get(cls): 
        if cls._inst is None: cls._inst = cls()
        return cls._inst
class LazySub(Lazy): pass
print(Lazy.get() is Lazy.get(), type(LazySub.get()).__name__, LazySub.get() is Lazy.get())
class Count:
    live = 0
    def __enter__(self): type(self).live += 1; return self
    def __exit__(self, *a): type(self).live -= 1
with Count() as c1, Count() as c2: print(Count.live)
print(Count.live)
class Conf:
    defaults = {"debug": False, "level": 1}
    def __init__(self, **over): self.over = over
    def __getattr__(self, n):
        if n == "over": raise AttributeError(n)
        for d in (self.over, self.defaults):
            if n in d: return d[n]
        raise AttributeError(f"no setting {n!r}")
    def __or__(self, o): return Conf(**{**self.over, **o.over})
k = Conf(level=5) | Conf(extra="e"); print(k.level, k.debug, k.extra, Conf.defaults)
try: k.nope
except AttributeError as e: print(e)
class Step:
    order = []
    def __set_name__(self, o, n): Step.order.append(n)
class Pipe: third = Step(); first = Step(); second = Step()
print(Step.order, [n for n in vars(Pipe) if isinstance(vars(Pipe)[n], Step)])
class Auto:
    counter = iter(range(100, 200))
    def __init__(self): self.id = next(self.counter)
print([Auto().id for _ in range(3)], next(Auto.counter))
