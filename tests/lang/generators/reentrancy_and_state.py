# Re-entry, exhaustion, exceptions ending a generator, aliasing, storing in containers.
def g():
    yield 1
    yield 2
a = g(); b = a; print(next(a), next(b), next(a, "end"), next(b, "end"))
def failing():
    yield 1
    raise ValueError("inside")
f = failing(); next(f)
try: next(f)
except ValueError as e: print(e, next(f, "finished"), f.gi_frame)
def locs():
    x = 1
    def inc():
        nonlocal x
        x += 1
        return x
    while True: yield inc, x
l = locs(); inc, v = next(l); inc(); inc(); print(v, next(l)[1])
gens = {i: (j * i for j in range(4)) for i in range(3)}
print([next(gens[i]) for i in (0, 1, 2, 1, 1, 2)], {k: list(v) for k, v in gens.items()})
def self_ref():
    while True:
        got = yield
        if got == "who": yield me
me = self_ref(); next(me); print(me.send("who") is me)
def args(a, *b, c=1, **d):
    a += 1; yield a, b, c, d
    a += 1; b += (9,); d["n"] = c; yield a, b, c, d
print(list(args(1, 2, 3, c=4, e=5)))
try: args()
except TypeError as e: print(e)
class C:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): yield i
    def m(self): yield self.n; self.n += 1; yield self.n
    @classmethod
    def c(cls): yield cls.__name__
    @staticmethod
    def s(): yield "s"
    @property
    def p(self): yield "p"
    def __getitem__(self, i): yield i
    def __call__(self): yield "called"
    def __contains__(self, x): return x in iter(self)
c = C(3); print(list(c), list(c.m()), list(C.c()), list(C.s()), list(c.p), list(c[5]), list(c()), 2 in c, [(x, y) for x in C(2) for y in C(2)])
d = c.m(); next(d); c.n = 100; print(next(d), c.n)
def default(x=(i for i in range(3))): return next(x, None)
print([default() for _ in range(5)])
def big():
    for i in range(3000): yield i
print(sum(big()), sum(x for x in big() if x % 2))
def zipper(): yield from zip(g(), g(), big())
print(list(zipper()))
it = big(); print([next(it) for _ in range(3)], next(x for x in it if x > 10), next(it))
x = g(); print([*x, *x], dict([(1, g())]).keys(), type(next(iter([g()]))).__name__)
def interleave(*gs):
    while True:
        try: yield tuple(next(q) for q in gs)
        except RuntimeError as e: print("ended:", e); return
print(list(interleave(iter("ab"), iter("xyz"))))
many = [g() for _ in range(200)]; print(sum(next(q) for q in many), sum(next(q) for q in many), sum(next(q, 0) for q in many))
