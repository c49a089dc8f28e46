# Slice reads, writes and deletes over many bounds, checked by a table.
l = list(range(6))
bounds = [None, 0, 1, 2, 5, 6, 9, -1, -2, -6, -7]
print([l[a:b] for a in bounds for b in bounds if (a, b) != (None, None)][:40])
h = 0
for a in bounds:
    for b in bounds:
        for c in (None, 1, 2, 3, -1, -2, 7, -7):
            s = l[a:b:c]
            for x in s: h = (h * 31 + x + 7) % 1000003
            h = (h * 31 + len(s)) % 1000003
print(h)
def assign(a, b, v):
    m = list(range(6)); m[a:b] = v; return m
print(assign(1, 3, []), assign(1, 1, "ab"), assign(4, 2, [9]), assign(None, None, [1]), assign(-2, None, range(3)), assign(9, 12, [0]), assign(2, 4, (x for x in "pq")))
m = list(range(6)); m[::2] = "abc"; print(m)
m = list(range(6)); m[::-1] = range(6); print(m)
m = list(range(6)); m[1:3] = m; print(m)
m = list(range(6)); m[::-2] = [1, 2, 3]; print(m)
h = 0
for a in bounds:
    for b in bounds:
        for c in (None, 1, 2, -1, -3):
            m = list(range(6)); del m[a:b:c]
            for x in m: h = (h * 31 + x + 7) % 1000003
print(h)
for s in ["m[::2] = [1]", "m[::-1] = []", "m[1:2] = 5", "m[1:2] = None", "m['a':] = []", "m[1.0:2]", "m[::0]", "m[::0] = []", "del m[::0]", "m[0:1:1] = 'xyz'", "m[:1:] = iter([])"]:
    try: exec(s); print(s, m)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
big = 10 ** 30
print(l[-big:big], l[big:], l[:-big], l[::big], l[::-big], l[-1:-big:-2])
class I:
    def __index__(self): return 2
print(l[I()], l[I():], l[:I()], l[::I()], l[True:False:-1], l[-I().__index__()])
l[I()] = "two"; print(l)
del l[I():]; print(l)
print("abcdef"[::-1], (1, 2, 3)[::-2], b"abcdef"[1::2], "abc"[-5:2], range(10)[2:8:3], range(10)[::-1][2:4])
