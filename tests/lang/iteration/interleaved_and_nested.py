# Many live iterators at once: nested loops over the same object, pairs, product by hand.
l = [1, 2, 3]
print([(a, b) for a in l for b in l if a < b], [(a, b) for i, a in enumerate(l) for b in l[i:]])
d = {"x": [1, 2], "y": []}
for k in d:
    for v in d[k]:
        for k2 in d: print(k, v, k2, end="; ")
print()
s = "ab"
print([x + y + z for x in s for y in s for z in s if x != z], sum(1 for a in range(5) for b in range(a) for c in range(b)))
def pairs(it):
    it = iter(it)
    for a in it:
        for b in it: yield a, b; break
print(list(pairs(range(5))), list(pairs("abcd")))
r = range(3)
for i in r:
    for j in r:
        if j == i: continue
        for k in r:
            if k in (i, j): continue
            print(i, j, k, end=" ")
print()
def countdown(n):
    while n: yield n; n -= 1
gens = [countdown(i) for i in range(1, 5)]
while gens:
    for g in list(gens):
        v = next(g, None)
        if v is None: gens.remove(g)
        else: print(v, end=" ")
    print("|", end=" ")
print()
m = [[1, 2, 3], [4, 5, 6]]
for row in m:
    for i, v in enumerate(row): row[i] = v * 10
print(m, [list(c) for c in zip(*m)], [[r[i] for r in m] for i in range(3)], [v for r in m for v in r], sum(map(sum, m)))
def walk(t, depth=0):
    for k, v in t.items():
        yield depth, k
        if isinstance(v, dict): yield from walk(v, depth + 1)
        elif isinstance(v, list):
            for x in v:
                for y in (walk(x, depth + 1) if isinstance(x, dict) else [(depth + 1, x)]): yield y
print(list(walk({"a": {"b": 1, "c": {"d": 2}}, "e": [3, {"f": 4}], "g": 5})))
def zipn(*its):
    its = [iter(i) for i in its]
    while True:
        row = []
        for i in its:
            for v in i: row.append(v); break
            else: return
        yield tuple(row)
print(list(zipn("abc", [1, 2], range(9))), list(zipn()) if False else list(zipn([])))
a = iter(range(100)); print([sum(x for _, x in zip(range(n), a)) for n in (1, 2, 3)], next(a))
found = [(i, j) for i in range(10) for j in range(10) if i * j == 24]; print(found)
for i in range(2, 30):
    for p in range(2, i):
        if i % p == 0: break
        if p * p > i: print(i, end=" "); break
    else: print(i, end=" ")
print()
triangle = [[1]]
for n in range(6): triangle.append([1] + [a + b for a, b in zip(triangle[-1], triangle[-1][1:])] + [1])
print(triangle[-1], [sum(t) for t in triangle]); spiral = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]; out = []
while spiral: out += spiral.pop(0); spiral = [list(r) for r in zip(*spiral)][::-1]
print(out, [(*p,) for p in zip(*[iter("abcdef")] * 2)], max((len(list(g)), k) for k, g in [(c, "aabbbc".split(c)) for c in "abc"]))
