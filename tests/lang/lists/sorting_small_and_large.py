# Few and many items, with and without keys, and comparisons that fail in the middle.
def numbers(n, seed=3):
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        out.append(seed % (n + 1))
    return out
class Own:
    def __init__(self, v): self.v = v
    def __lt__(self, other):
        if self.v == -1 or other.v == -1: raise KeyError("bad")
        return self.v < other.v
for n in [*range(0, 20), 31, 32, 33, 63, 64, 65, 100, 127, 128, 500, 2000]:
    data = numbers(n); pairs = [(v, i) for i, v in enumerate(data)]
    for reverse in (False, True):
        want = sorted(pairs, reverse=reverse)
        by = [sorted(pairs, key=lambda p: p[0], reverse=reverse), sorted(pairs, key=lambda p: float(p[0]), reverse=reverse), sorted(pairs, key=lambda p: "%05d" % p[0], reverse=reverse),
            sorted(pairs, key=lambda p: Own(p[0]), reverse=reverse), sorted(pairs, key=lambda p: (p[0],), reverse=reverse)]
        assert all(b == by[0] for b in by), n
        assert by[0] == sorted(want, key=lambda p: (p[1]),) or [p[0] for p in by[0]] == [p[0] for p in want]
        assert [o.v for o in sorted(map(Own, data), reverse=reverse)] == sorted(data, reverse=reverse)
        l = data[:]; l.sort(reverse=reverse); assert l == sorted(data, reverse=reverse)
        for i in range(len(by[0]) - 1): assert by[0][i][0] != by[0][i + 1][0] or by[0][i][1] < by[0][i + 1][1]
    if n in (3, 16, 17, 100):
        l = [Own(v) for v in data]; l[n // 2] = Own(-1); before = set(map(id, l))
        try: l.sort()
        except KeyError as e: print(n, e, set(map(id, l)) == before, len(l))
        try: l.sort(key=lambda o: o)
        except KeyError as e: print(n, e, set(map(id, l)) == before, len(l))
        saw_tooth = [i % 7 * (-1) ** i for i in range(n)] + list(range(n)) + list(range(n, 0, -1))
        print(sorted(saw_tooth)[:9], sorted(saw_tooth, key=lambda v: -v)[:9])
