# iter and next: __iter__, __next__, __getitem__, sentinel form, errors, default.
class Up:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
u = Up(3); print(next(u), list(u), next(u, "end"), iter(u) is u)
class Seq:
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
print(list(iter(Seq(1, 2))), [*Seq("a")], 2 in Seq(1, 2), type(iter(Seq())).__name__, sorted(Seq(3, 1)), max(Seq(1, 9)), dict(Seq(("k", 1))), list(zip(Seq(1), Seq(2))), tuple(Seq()), sum(Seq(1, 2)))
class StopInGet:
    def __getitem__(self, i):
        if i > 1: raise StopIteration
        return i
print(list(StopInGet()))
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
try: list(KeyErr())
except KeyError as e: print("KeyError", e)
class Resume:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i == 2: raise StopIteration
        return self.i
r = Resume(); print(list(r), next(r), next(r))
class NotIter:
    def __iter__(self): return 5
class IterGen:
    def __iter__(self): yield from "gen"
class IterInst: pass
i = IterInst(); i.__iter__ = lambda: iter([1])
class OnlyNext:
    def __next__(self): return 1
for x in (NotIter(), i, OnlyNext(), 5, None, len, object(), ..., 1.5, int):
    for f in (iter, list, next):
        try: print(f(x))
        except TypeError as e: print(str(e).split(" at ")[0])
print(list(IterGen()), [c for c in IterGen()])
cnt = iter(range(100)); print(list(iter(cnt.__next__, 3)), next(cnt))
class Call:
    n = 0
    def __call__(self): Call.n += 1; return Call.n
print(list(iter(Call(), 4)), Call.n)
s = iter(Call(), 6); print(next(s)); 
try: next(s)
except StopIteration: print("sentinel reached")
print(next(s, "stays exhausted"))
def boom(): raise ValueError("boom")
try: list(iter(boom, 0))
except ValueError as e: print(e)
def stop(): raise StopIteration
print(list(iter(stop, 0)))
it = iter([1, 2, 3]); print(it.__next__(), it.__length_hint__(), list(it), it.__length_hint__(), list(it))
l = [1, 2]; it = iter(l); next(it); l.append(3); print(list(it)); l.append(4); print(list(it))
for t in ([], (), "", b"", {}, set(), range(0), {}.items(), iter([]), zip(), map(len, []), reversed([]), enumerate([])): print(type(iter(t)).__name__, end=" ")
print()
a = iter("ab"); b = iter(a); print(next(a), next(b), next(a, None), a is b)
def gen():
    try: yield 1
    finally: print("cleanup")
gg = gen()
for v in gg: print(v); break
gg.close()
for x in Up(2):
    for y in Up(2): print(x, y, end=" ")
print(); print(len(list(Up(1000))), *Up(2), [*Up(2), *Up(1)], max(Up(3)), 2 in Up(3), 9 in Up(3), dict(enumerate(Up(2))), sorted(Up(3), reverse=True)); a, b = Up(2); print(a, b)
