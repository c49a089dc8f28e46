# for over everything, with else, break, continue and targets of all shapes.
for i in range(3): print(i, end=" ")
else: print("else")
for i in range(5):
    if i == 2: continue
    if i == 4: break
    print(i, end=" ")
else: print("not printed")
print()
for c in "héy": print(c, end=",")
for k in {"a": 1, "b": 2}: print(k, end=",")
for b in b"\x01\xff": print(b, end=",")
for x in iter([1, 2]): print(x, end=",")
print()
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]: print(a, b, c)
class T: pass
t = T(); l = [0, 0]; d = {}
for t.x in range(3): pass
for l[1] in "ab": pass
for d["k"] in (1, 2): pass
for l[0], t.y in [(7, 8)]: pass
print(t.x, t.y, l, d)
for i in []: print("never")
else: print("empty else", i)
xs = [1, 2, 3]
for x in xs:
    if x < 3: xs.append(x + 10)
    print(x, end=" ")
print(xs)
for i in range(3):
    for j in range(3):
        if j == 1: break
        if i == 1: break
    else: print("inner else")
    print(i, j, end="; ")
print()
for i in range(10, 0, -3): print(i, end=" ")
for i in range(2):
    i = 100
    print(i, end=" ")
print(i)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
for x in Seq(): print(x, end=" ")
print(list(Seq()), 20 in Seq(), 25 in Seq())
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print([x for x in It()], sum(It()))
for s in ["for x in 5: pass", "for x in None: pass", "for a, b in [1]: pass", "for a, b in [(1, 2, 3)]: pass", "for a, b in [(1,)]: pass", "for x in len: pass"]:
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__, e)
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
