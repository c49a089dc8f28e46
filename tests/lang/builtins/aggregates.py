# sum, min, max, any, all, sorted, len with keys, defaults, starts, mixed types.
print(sum([1, 2, 3]), sum([1, 2], 10), sum([0.5, 1]), sum([]), sum([], 5), sum(([1], [2]), []), sum([True, True]), sum(x for x in range(4)), sum({1: 2, 3: 4}), sum([2 ** 62, 2 ** 62]), sum([1, 2.5, 3]), sum((), start=7), sum([[1]], start=[0]), sum([10 ** 30, -1.0]), sum([2 ** 63 - 1, 1, 1.5]), sum([0.1] * 10), sum(range(10 ** 5)), sum([1.5, 2 ** 60]), sum([-0.0]), sum([float("inf"), 1]))
print(min(3, 1, 2), max(3, 1, 2), min([5]), max("hello"), min({"b": 1, "a": 2}), max([1, 5, 3], key=lambda x: -x), min("a", "B", key=str.lower), max([], default="d"), min((), default=None, key=len), max([(1, "b"), (1, "a")]), min([1.0, 1]), max([1, 1.0]), max(1, True), min("ab", "b", "a"), max([[1], [2], [1, 5]]), max(["aa", "b"], key=len), max(["bb", "aa"], key=len), min(["bb", "aa"], key=len), max(iter([3, 9])), min(range(5, 9)), max(float("nan"), 1) != 1, max(1, float("nan")))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 3 for x in range(5)), all("ab"), any({}), all([[]]), any(iter([0, "", None])))
log = []
any(log.append(i) or i for i in range(5)); all(log.append(i) or not i for i in range(5)); print(log)
print(len("é日"), len(b"abc"), len({1, 2}), len(range(5)), len({}), len(()))
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + getattr(o, "v", o))
    __radd__ = __add__
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"N{self.v}"
    def __len__(self): return self.v
    def __bool__(self): return self.v > 2
print(sum([N(1), N(2)]), sum([N(1)], N(5)), min(N(3), N(1)), max([N(3), N(9)]), len(N(4)), any([N(1), N(3)]), all([N(1), N(3)]))
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum([[1]]), lambda: sum(5), lambda: min(), lambda: min([]), lambda: max(()), lambda: min(5), lambda: max(1, "a"), lambda: min([1, None]), lambda: max([1], [2], default=3), lambda: max([1], key=5), lambda: len(5), lambda: len(N(-1)), lambda: sum([1], 2, 3), lambda: min(1, 2, foo=3), lambda: sum(1, 2), lambda: any(5), lambda: all(None), lambda: sum([1, "a"]), lambda: max([1, 2], key=lambda x: 1 / 0), lambda: sum([bytearray(b"a")], bytearray())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted([3, 1, 2]), sorted("cab", reverse=True), sorted({3: 1, 1: 2}), sorted([[2, 1], [1, 2]]), sorted(["b", "A"], key=str.lower), sorted([1, 2, 3], key=lambda x: x % 2), sorted((True, False, 2)), sorted([]), sorted(range(5), key=lambda x: -x), sorted([0.5, 1, -2]), sorted("a1B2"), sorted(zip("ba", [1, 2])))
