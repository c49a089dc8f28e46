# *args and **kwargs forwarded, merged, mutated, nested; order of keywords; huge counts.
def show(*a, **k): return a, k
def fwd(*a, **k): return show(*a, **k)
def add(*a, **k): return show("first", *a, "last", extra=1, **k)
print(fwd(), fwd(1, x=2), add(5, z=6, a=7), show(*[1], 2, *[3], **{"a": 1}, b=2, **{"c": 3}))
def named(a, b=2, *rest, k, opt="o", **kw): return a, b, rest, k, opt, kw
def wrap(f):
    def w(*args, **kwargs): return f(*args, **kwargs)
    return w
w = wrap(wrap(wrap(named))); print(w(1, k=2), w(1, 2, 3, k=4, zz=5), w(*range(4), **{"k": 9, "opt": None}))
for call in ("w()", "w(1)", "w(1, k=2, a=3)", "w(k=1)", "fwd(**{'a': 1}, a=2)", "fwd(**{'a': 1}, **{'a': 2})", "show(*5)", "show(**5)", "show(**{1: 2})", "show(*None, **None)", "named(*[], **{})"):
    try: print(call, eval(call))
    except TypeError as e: print(call, "->", e)
def mutate(*a, **k): k["new"] = 1; k.pop("x", None); return k
d = {"x": 1}; print(mutate(**d), d); t = (1, 2); print(show(*t)[0] is t, show(*t)[0] == t)
print(len(show(*range(1000))[0]), len(show(**{f"k{i}": i for i in range(1000)})[1]), list(show(**{"z": 1, "a": 2, "m": 3})[1]), show(**{"self": 1, "args": 2, "a": 3, "k": 4}))
def only_kw(*, a, b=2): return a, b
def pos_only(a, b=2, /): return a, b
def mixed(a, /, b, *, c): return a, b, c
print(only_kw(a=1), only_kw(**{"b": 5, "a": 6}), pos_only(1), pos_only(*[1, 3]), mixed(1, 2, c=3), mixed(1, b=2, c=3), mixed(*(1,), **{"b": 2, "c": 3}))
for call in ("only_kw(1)", "only_kw()", "pos_only(a=1)", "pos_only(1, b=2)", "mixed(1, 2, 3)", "mixed(a=1, b=2, c=3)", "mixed(1, c=3)", "mixed(1, 2)", "mixed(1, 2, c=3, d=4)"):
    try: print(call, eval(call))
    except TypeError as e: print(call, "->", e)
class M:
    def m(self, *a, **k): return a, k
    @classmethod
    def c(cls, *a, **k): return a, k
    def __call__(self, *a, **k): return a, k
    def __init__(self, *a, **k): self.init = a, k
    def __getitem__(self, k): return k
m = M(1, z=2); print(m.init, m.m(*[1], k=2), M.c(*"ab"), m(*m[1, 2]), M.m(m, 5), m[1, *[2, 3]])
def partial(f, *a, **k): return lambda *b, **l: f(*a, *b, **{**k, **l})
print(partial(named, 1, k=2)(3, 4, opt=5), partial(partial(show, 1), 2)(3), (lambda *a, b=0, **k: (a, b, k))(*[1, 2], b=3, c=4))
def gen(*a, **k): yield from a; yield from k
print(list(gen(1, 2, x=3)), [*map(lambda *a: a, [1, 2], "ab")], max(*[1, 5, 3]), print(*[], sep="", end=""), dict(**{"a": 1}, b=2), "{} {x}".format(*[1], **{"x": 2}), sorted(*[[3, 1]], **{"reverse": True}), int(*["ff"], **{}) if False else int("ff", *[16]))
def order(): log = []; ev = lambda x: log.append(x) or x; show(*ev([1]), ev(2), *ev([3]), k=ev(4), **ev({"l": 5})); return log
print(order()); f = lambda a, *, b: (a, b); print([f(i, b=-i) for i in range(3)]); print((lambda **k: k)(**dict(zip("abc", range(3)))), (lambda a, b=1, *c, d, e=2, **f: (a, b, c, d, e, f))(0, d=9))
