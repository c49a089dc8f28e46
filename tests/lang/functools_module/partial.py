# functools.partial and partialmethod: arguments, nesting, attributes, repr.
from functools import partial, partialmethod
def f(a, b=2, *args, c=3, **kw): return a, b, args, c, kw
p = partial(f, 1, c=30); print(p(), p(20), p(20, 21, c=31, d=4), p.func is f, p.args, p.keywords)
q = partial(p, 2, z=5); print(q(), q.args, q.keywords, q.func is f)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))), partial(print, "hi", sep="-")("x"), sorted(["b", "A"], key=partial(str.lower)))
for s in ("partial()", "partial(5)", "partial(f)()", "p(b=1, a=2)", "partial(len, [])(1)", "p.func = 5"):
    try: print(s, eval(s) if " = " not in s else exec(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
p.attr = 1; print(p.attr, p.__dict__, callable(p), repr(partial(len, [1], )).replace("built-in function ", ""), repr(partial(int, "1", base=2)))
class C:
    def __init__(self): self.log = []
    def set(self, k, v=None): self.log.append((k, v)); return self
    on = partialmethod(set, "on", v=1)
    off = partialmethod(set, "off")
    @partialmethod
    def deco(self): return "deco"
    st = partial(lambda *a: a, 1)
c = C(); c.on(); c.off(5); print(c.log, c.deco(), c.st(2), C.on(c).log)
d = partial(dict, a=1); print(d(), d(b=2), d(a=9), partial(d, c=3)())
add = partial(lambda x, y: x + y, 10); print([add(i) for i in range(3)], partial(partial(partial(max, 1), 5), 3)())
def gen(n, m): yield from range(n, m)
print(list(partial(gen, 1)(4)), partial(lambda **k: k, a=1)(a=2, b=3), partial(str.join, ",")(["a", "b"]), partial(C)().log)
