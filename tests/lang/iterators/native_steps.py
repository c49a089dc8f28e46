# zip, enumerate, map and filter over built-in iterators are stepped without their frames, and with them in between.
def pairs(it):
    out = []
    for a, b in it: out.append((a, b))
    return out
def all_of(it): return [x for x in it]
class Own:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > self.n: raise StopIteration
        return self.i
L, T, D = [1, 2, 3], ("x", "y", "z"), {"a": 1, "b": 2, "c": 3}
def gen():
    yield "g1"; yield "g2"; yield "g3"
makers = [lambda: zip(L, T), lambda: enumerate(L), lambda: D.items(), lambda: [(1, 2), (3, 4)], lambda: zip(Own(2), L),
    lambda: zip(L, Own(2)), lambda: enumerate(gen()), lambda: zip(gen(), gen()), lambda: enumerate("äbc", 5), lambda: zip(range(3), {7: 8}),
    lambda: enumerate(D, 2**70), lambda: enumerate(L, 2**61 - 3), lambda: enumerate(L, True), lambda: zip(D, D.values()), lambda: zip(enumerate(L), zip(T, T)),
    lambda: map(lambda x, y: (y, x), L, T), lambda: filter(None, [(), (1, 2), 0, (3, 4)]), lambda: zip({5}, frozenset({6})), lambda: zip(b"ab", bytearray(b"cd")),
    lambda: enumerate(enumerate(enumerate(enumerate(enumerate(enumerate("ab")))))), lambda: zip(reversed(L), reversed(T)), lambda: ["ab", "cd"], lambda: enumerate(zip(L, T, D))]
for _ in range(4):
    for make in makers: print(pairs(make()), end=" ")
print()
for make in makers:
    site = lambda it: pairs(it)
    for _ in range(12): r = site(make())
    print(r == all_of(make()), len(r))
for bad in (zip(L, T, L), zip(L), ["abc"], [1], enumerate(5) if False else [(1,)], zip(L, T, strict=True)):
    try: print(pairs(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
# the end of zip: who has been asked
a, b = iter([1, 2, 3, 4]), iter([1])
z = zip(a, b); print(list(z), next(a), list(z), list(a))
a, b = iter([1]), iter([1, 2, 3]); z = zip(a, b); print(list(z), list(b), list(z))
z = zip(iter([1, 2, 3, 4, 5]), b := iter([1, 2])); print(next(z), next(z), next(z, "end"), next(z, "end"))
z = zip(L, T); print(next(z)); 
for i, (x, y) in enumerate(z): print(i, x, y)
print(next(z, "none"), i, x, y)
# dicts that change under a loop
def grow(d, make):
    seen = []
    try:
        for i in range(20):
            for k, v in make(d):
                seen.append(k)
                if i == 15 and len(d) < 6: d[len(d) * 10] = 1
    except RuntimeError as e: print(e, k, v, len(seen))
grow({1: 1, 2: 2}, lambda d: d.items()); grow({1: 1, 2: 2}, lambda d: zip(d, d)); grow({1: 1, 2: 2}, enumerate)
# functions that raise, end, or come back
def fussy(x):
    if x == 2: raise KeyError(x)
    if x == 4: raise StopIteration
    return -x
m = map(fussy, range(7))
def drain(m):
    out = []
    while True:
        try:
            for x in m: out.append(x)
            return out
        except KeyError as e: out.append(repr(e))
print(drain(m), list(m), list(m))
for _ in range(10): r = drain(map(fussy, range(7)))
print(r)
def again(x):
    if x == 1: return ("inner", next(m))
    return x
m = map(again, [0, 1, 2, 3]); print(list(m))
m = map(next, [iter([1, 2]), iter([]), iter([3])]); print(list(m), list(m))
print(list(map(abs, [-1, 2, -3])), list(map(str, L)), list(map(Own, [1]))[0].n, list(map(pow, L, [2, 3])), list(map(" ".join, [T])), sum(map(len, T)), list(map([5, 6].__getitem__, [0, 1])))
try: list(map(abs, ["x"]))
except TypeError as e: print(e)
class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self):
        if self.v is None: raise ValueError("no truth")
        return self.v
f = filter(None, [0, Truth(False), Truth(True), "", "s", Truth(None), [], [1], None, 0.0, 1.5, True, False, 2**80, Truth(True)])
out = []
while True:
    try:
        for x in f: out.append(x.v if isinstance(x, Truth) else x)
        break
    except ValueError as e: out.append(str(e))
print(out)
print(list(filter(None, Own(3))), list(filter(lambda x: x % 2, L)), dict(zip(T, L)), dict(enumerate("ab")), set(zip(L, L)) == {(1, 1), (2, 2), (3, 3)}, tuple(zip()), [*zip(L, T)], sorted(zip(T, L), reverse=True), max(enumerate([3, 1, 2]), key=lambda p: p[1]), (2, 2) in zip(L, L), "".join(map(chr, range(97, 100))))
# what is bound afterwards, and items that are kept
for i, x in enumerate(L): pass
print(i, x)
kept = []
for t in enumerate(L):
    i, x = t; kept.append(t)
print(kept, t)
def shadow():
    for _ in range(12):
        for p in zip(L, T): q, r = p
    return p, q, r
print(shadow())
def same():
    a = b = 0
    for _ in range(12):
        for a, a in zip(L, T): pass
        for b, [b] in zip(L, [[9], [8]]): pass
    return a, b
print(same())
def starred():
    for _ in range(12):
        for i, (x, *y) in enumerate(zip(L, T, D)): pass
    return i, x, y
print(starred())
class Z(zip): pass
class E(enumerate):
    def __next__(self): return ("E", super().__next__())
print(pairs(Z(L, T)), list(E("ab")), pairs(E("ab")))
z = zip(L, L); it = iter(z); print(it is z, next(it), repr(z)[:11], z.__next__(), type(z))
