# __prepare__ with odd mappings: the class body uses them for every name.
class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("set", k)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        if not k.startswith("__"): print("get", k)
        return super().__getitem__(k)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
class M(type):
    @classmethod
    def __prepare__(m, n, b): return Log()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, dict(ns))
g = "global g"
class C(metaclass=M):
    a = 1
    b = a + 1
    def f(self): pass
    c = g
    del a
    for i in range(2): pass
    class Inner: pass
    import math
    with_default = lambda x=b: x
print(C.b, C.c, hasattr(C, "a"), C.i, C.Inner.__qualname__)
class Multi(dict):
    def __setitem__(self, k, v):
        if k in self and not k.startswith("__"): self.setdefault("dups", []).append(k)
        super().__setitem__(k, v)
class MM(type):
    @classmethod
    def __prepare__(m, n, b): return Multi()
class D(metaclass=MM):
    def x(self): return 1
    def x(self): return 2
    y = 1
    y = 2
print(D.dups, D().x(), D.y)
class Auto(dict):
    n = 0
    def __missing__(self, k):
        if k.startswith("__"): raise KeyError(k)
        Auto.n += 1
        self[k] = Auto.n
        return Auto.n
class AM(type):
    @classmethod
    def __prepare__(m, n, b): return Auto()
class Enumish(metaclass=AM):
    RED
    GREEN
    BLUE
print(Enumish.RED, Enumish.GREEN, Enumish.BLUE, sorted(k for k in vars(Enumish) if k.isupper()))
order = list(type("O", (), {"z": 1, "a": 2, "m": 3}).__dict__)[:3]
print(order)
class P:
    z = 1; a = 2; m = 3
print([k for k in P.__dict__ if not k.startswith("_")])
class Ns:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
class NM(type):
    @classmethod
    def __prepare__(m, n, b): return Ns()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, ns.d)
class Q(metaclass=NM):
    x = 1
    y = x + 1
print(Q.y, Q.__qualname__, Q.__module__)
