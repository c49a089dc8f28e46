# Recursion through __init__, operators, properties, __getattr__, __call__, sorted keys, generators.
import sys
sys.setrecursionlimit(10000)
N = 700
class Init:
    def __init__(self, n): self.inner = Init(n - 1) if n else None
o, d = Init(N), 0
while o: o, d = o.inner, d + 1
print(d)
class Add:
    def __init__(self, n): self.n = n
    def __add__(self, o): return self.n if o == 0 else Add(self.n + 1) + (o - 1)
print(Add(0) + N)
class Prop:
    def __init__(self, n): self.n = n
    @property
    def p(self): return 0 if self.n == 0 else 1 + Prop(self.n - 1).p
print(Prop(N).p)
class GA:
    def __getattr__(self, name): k = int(name[1:]); return 0 if k == 0 else 1 + getattr(self, f"a{k - 1}")
print(getattr(GA(), f"a{N}"))
class Call:
    def __call__(self, n): return 0 if n == 0 else 1 + self(n - 1)
print(Call()(N))
class Item:
    def __getitem__(self, n): return 0 if n == 0 else 1 + self[n - 1]
print(Item()[N])
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return True if self.n == 0 else Cmp(self.n - 1) < o
print(Cmp(N) < 1)
class Bool:
    def __init__(self, n): self.n = n
    def __bool__(self): return True if self.n == 0 else bool(Bool(self.n - 1))
print(bool(Bool(N)), not Bool(N))
class Iter:
    def __init__(self, n): self.n = n
    def __iter__(self):
        yield self.n
        if self.n: yield from Iter(self.n - 1)
print(sum(Iter(300)))
def bykey(n): return n if n == 0 else sorted([n], key=lambda x: bykey(x - 1))[0]
print(bykey(150))
def bymap(n): return 0 if n == 0 else 1 + next(map(bymap, [n - 1]))
print(bymap(150))
def bylist(n): return 0 if n == 0 else 1 + [bylist(x) for x in [n - 1]][0]
print(bylist(300))
def bygen(n): return 0 if n == 0 else 1 + sum(bygen(x) for x in [n - 1])
print(bygen(150))
def bylist2(n): return 0 if n == 0 else 1 + list(bylist2(x) for x in [n - 1])[0]
print(bylist2(150))
class Str:
    def __init__(self, n): self.n = n
    def __str__(self): return "." if self.n == 0 else str(Str(self.n - 1)) + "."
    def __repr__(self): return "," if self.n == 0 else f"{Str(self.n - 1)!r},"
print(len(str(Str(150))), len(repr(Str(150))))
class With:
    def __init__(self, n): self.n = n
    def __enter__(self): return self.n
    def __exit__(self, *a): pass
def nest(n):
    with With(n) as k: return 0 if k == 0 else 1 + nest(k - 1)
print(nest(N))
def deco(n):
    f = lambda: 0
    for _ in range(n): f = (lambda g: lambda: 1 + g())(f)
    return f()
print(deco(N))
