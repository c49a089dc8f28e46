# range objects: fields, indexing, slicing, membership, equality, huge values.
r = range(2, 20, 3)
print(r, r.start, r.stop, r.step, len(r), list(r), r[0], r[-1], r[1:3], r[::-1], r[::2], r[5:], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.count(9), bool(range(0)), bool(r))
print(range(5) == range(0, 5, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4), hash(range(0)) == hash(range(9, 3)), range(3) == [0, 1, 2], repr(range(0, 5)), repr(range(0, 5, 2)), range(-5), list(range(-5, 0)))
print(list(range(10, 0, -3)), list(reversed(range(5))), list(reversed(range(0, 10, 3))), max(range(7)), sum(range(101)), sorted(range(3), reverse=True), tuple(range(3)), list(range(True)), range(3)[True])
h = range(10 ** 20, 10 ** 20 + 10, 3); print(h, len(h), list(h), h[2], h[-1], 10 ** 20 + 3 in h, h[1:], h.index(10 ** 20 + 6))
g = range(2 ** 62, 2 ** 64, 2 ** 61); print(list(g), g[-1], len(g), 2 ** 63 in g, g[::-1])
print(range(10 ** 30).__len__ if False else range(10 ** 30)[5], range(10 ** 30)[-1], 10 ** 29 in range(10 ** 30), range(0, 10 ** 30, 7)[3:5], range(2 ** 63 - 1)[-1])
for s in ("len(range(10 ** 30))", "range(0, 1, 0)", "range('a')", "range(1.0)", "range()", "range(1, 2, 3, 4)", "r[100]", "r[-100]", "r['a']", "r.index(99)", "r.index('a')", "r + r", "r < r", "r.start", "range(None)", "range(5, None)", "r.x", "range(3)[1.0]", "range(3) * 2", "range(start=1)", "next(r)", "iter(r).__next__()", "range(3).__getitem__(5)"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
for s in ("r[0] = 1", "r.start = 5", "del r[0]"):
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
it = iter(range(3)); print(next(it), list(it), list(it), type(it).__name__, type(iter(h)).__name__, it.__length_hint__(), iter(range(5)).__length_hint__())
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(1), I(5), I(2)), list(range(I(3))), r[I(1)], {range(3): 1}[range(0, 3)], I(1) in range(3))
class Eq:
    def __eq__(self, o): return o == 2
print(Eq() in range(5), Eq() in range(2), range(5).count(Eq()), range(5).index(Eq()), None in range(3), True in range(3), [i for i in range(3) for _ in range(i)])
print(r[slice(None, None, -2)], range(10)[7:2:-2], range(10)[-3:], range(0, 10, 3)[-2:], range(10)[20:], range(10)[5:2], len(range(10)[3:8:2]), range(0, -10, -2)[1:4])
