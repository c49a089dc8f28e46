# Instances with many attributes, deletions, orders, __dict__ taken, shared layouts.
class P: pass
def fill(n):
    p = P()
    for i in range(n): setattr(p, f"a{i}", i)
    return p
for n in (1, 7, 8, 9, 31, 32, 63, 64, 127, 128, 129, 300):
    p = fill(n); print(n, sum(getattr(p, f"a{i}") for i in range(n)), len(p.__dict__), list(p.__dict__)[-1], hasattr(p, f"a{n}"), end="; ")
print()
p = fill(10); del p.a3; p.a3 = "back"; del p.a0; print(list(vars(p)), p.a3, hasattr(p, "a0")); p.z = 1; print(list(vars(p))[-2:])
p, q = P(), P(); p.x = 1; p.y = 2; q.y = 3; q.x = 4; print(vars(p), vars(q), p.x + q.x)
d = p.__dict__; d["w"] = 5; p.v = 6; print(p.w, d, d is p.__dict__); del d["x"]; print(hasattr(p, "x")); d.clear(); print(vars(p)); p.__dict__ = {"n": 1}; print(p.n, d)
p.__dict__.update(a=1, b=2); p.__dict__["not identifier"] = 3; p.__dict__[5] = "int key"; print(p.a, getattr(p, "not identifier"), p.__dict__[5], list(p.__dict__))
class Init:
    def __init__(self, flag):
        self.a = 1
        if flag: self.b = 2
        self.c = 3
    def add(self): self.late = self.a + self.c
objs = [Init(i % 2) for i in range(6)]; [o.add() for o in objs]; print([list(vars(o)) for o in objs[:2]], sum(o.late for o in objs), [getattr(o, "b", None) for o in objs])
class Base:
    def __init__(self): self.base = 1
class Sub(Base):
    def __init__(self): self.pre = 0; super().__init__(); self.post = 2
print(vars(Sub()), vars(Base()))
s = Sub(); s.__class__ = Base; s.more = 1; print(vars(s), type(s).__name__)
for k in list(vars(s)): delattr(s, k)
print(vars(s)); s.fresh = 1; print(vars(s))
class Cnt:
    n = 0
    def bump(self): self.n += 1; return self.n
c = Cnt(); print(c.bump(), c.bump(), Cnt.n, vars(c)); del c.n; print(c.bump(), vars(c))
l = [fill(5) for _ in range(50)]
for i, o in enumerate(l): setattr(o, f"own{i}", i)
print(sum(getattr(o, f"own{i}") for i, o in enumerate(l)), sum(o.a4 for o in l), len({tuple(vars(o)) for o in l}))
class Swap:
    def __init__(self): self.a, self.b = 1, 2
    def swap(self): self.a, self.b = self.b, self.a; return self
print(vars(Swap().swap()), vars(Swap().swap().swap())); o = Swap(); o.__dict__["a"] += 10; print(o.a); o.a += 1; print(o.__dict__["a"])
