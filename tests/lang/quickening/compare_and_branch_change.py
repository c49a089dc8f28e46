# Fused compare-and-branch sites see ints, floats, strings, NaN, user objects.
nan = float("nan")
class C:
    def __init__(self, r): self.r = r
    def __lt__(self, o): return self.r
    def __eq__(self, o): return self.r
    def __gt__(self, o): return "truthy"
    __hash__ = None
def f(a, b):
    out = ""
    if a < b: out += "<"
    if a <= b if not isinstance(a, C) else 0: out += "l"
    if a == b: out += "="
    if a != b: out += "!"
    if a > b: out += ">"
    while a < b:
        out += "w"; break
    else: out += "e"
    return out + ("t" if a == b else "f")
pairs = [(1, 2), (2, 1), (1, 1), (1.5, 2), (2, 1.5), (1.0, 1), (nan, 1), (1, nan), (nan, nan), ("a", "b"), ("b", "a"), (2 ** 70, 2 ** 71), (2 ** 70, 1), (1, 2 ** 70), (2 ** 53, 2.0 ** 53), (True, 1), ([1], [2]), ((1, 2), (1,)), (C(True), 1), (C(False), 1), (C([]), C(1)), (-0.0, 0), (b"a", b"b"), (1, 2)]
for _ in range(3): print([f(a, b) for a, b in pairs])
def const(x):
    r = []
    if x < 10: r.append("<10")
    if x == 5: r.append("=5")
    if 3 <= x <= 7: r.append("3..7")
    if x > 2.5: r.append(">2.5")
    if x is None: r.append("None")
    if x == "s": r.append("s")
    return r
for x in (5, 5.0, 100, 2 ** 65, -1, True, 7.5): print(x, const(x))
for bad in ("s", None, [], C(1)):
    try: print(const(bad))
    except TypeError as e: print(e)
def isnot(a): return a is None, a is not None, not a, a is True, a is False
print([isnot(v) for v in (None, 0, True, False, "", [])])
def count(limit, step):
    n, i = 0, 0
    while i < limit: i += step; n += 1
    return n, i
print(count(10, 1), count(1.0, 0.25), count(2 ** 62, 2 ** 60), count(5, 2.5), count(0, 1), count(10, 3))
def search(xs, t):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < t: lo = mid + 1
        else: hi = mid
    return lo
print(search([1, 3, 5], 3), search("acegi", "d"), search([0.5, 1.5], 1), search([(1,), (2, 0)], (2,)), search([2 ** 60, 2 ** 65], 2 ** 62))
try: f(1, "a")
except TypeError as e: print(e)
try: f(None, None)
except TypeError as e: print(e)
print(f(1, 2), max(3, 2.5), sorted([3, 1.5, 2 ** 70, -1]))
