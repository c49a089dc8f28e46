# Cooperative multiple inheritance: diamond __init__, mixins, keyword passing, abstract methods.
class Root:
    def __init__(self, **kw):
        if kw: raise TypeError(f"unknown: {sorted(kw)}")
        self.log = ["Root"]
class Named(Root):
    def __init__(self, *, name="?", **kw): super().__init__(**kw); self.name = name; self.log.append("Named")
class Sized(Root):
    def __init__(self, *, size=0, **kw): super().__init__(**kw); self.size = size; self.log.append("Sized")
class Both(Named, Sized):
    def __init__(self, **kw): super().__init__(**kw); self.log.append("Both")
b = Both(name="n", size=3); print(b.log, b.name, b.size, [c.__name__ for c in Both.__mro__])
try: Both(color=1)
except TypeError as e: print(e)
class ReprMixin:
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items() if k != 'log')})"
class OrderMixin:
    def key(self): raise NotImplementedError(f"{type(self).__name__}.key")
    def __lt__(self, o): return self.key() < o.key()
    def __eq__(self, o): return type(o) is type(self) and self.key() == o.key()
    def __hash__(self): return hash(self.key())
class Item(ReprMixin, OrderMixin, Both):
    def key(self): return self.size
items = [Item(name=n, size=s) for n, s in (("c", 3), ("a", 1), ("b", 2))]; print(sorted(items), min(items), items[0] == Item(size=3), len({Item(size=1), Item(size=1)}))
class NoKey(OrderMixin): pass
try: NoKey() < NoKey()
except NotImplementedError as e: print(e)
class Shape:
    def area(self): raise NotImplementedError
    def describe(self): return f"{type(self).__name__} of area {self.area()}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Rect(Sq):
    def __init__(self, a, b): super().__init__(a); self.b = b
    def area(self): return self.s * self.b
print([s.describe() for s in (Sq(2), Rect(2, 3))])
try: Shape().describe()
except NotImplementedError as e: print("NotImplementedError", repr(e))
class Dispatch:
    def visit(self, o): return getattr(self, "visit_" + type(o).__name__, self.default)(o)
    def default(self, o): return f"? {o!r}"
class Printer(Dispatch):
    def visit_int(self, o): return f"int {o}"
    def visit_list(self, o): return "[" + ", ".join(self.visit(x) for x in o) + "]"
class Louder(Printer):
    def visit_int(self, o): return super().visit_int(o).upper()
    def visit_str(self, o): return o
print(Printer().visit([1, "a", [2.5]]), Louder().visit([1, "a", [2.5, 3]]))
class Counter_:
    def __init_subclass__(cls): cls.count = 0
    def __new__(cls, *a): cls.count += 1; return super().__new__(cls)
class C1(Counter_): pass
class C2(C1): pass
C1(); C1(); C2(); print(C1.count, C2.count)
class Chain:
    def __init__(self): self.steps = []
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(n)
        def step(*a): self.steps.append((n, a)); return self
        return step
print(Chain().select("a").where("x", 1).limit(5).steps)
class Tracked(dict):
    def __setitem__(self, k, v): self.__dict__.setdefault("log", []).append(k); super().__setitem__(k, v)
class Default:
    def __missing__(self, k): v = self[k] = k * 2; return v
class TD(Default, Tracked): pass
t = TD(); print(t["a"], t["b"], t["a"], t.log, t)
