# Assignment unpacking of every shape from every iterable.
a, b = 1, 2; [c, d] = "xy"; (e, (f, g)), h = (1, (2, 3)), 4
print(a, b, c, d, e, f, g, h)
a, *b = range(4); print(a, b)
*a, b = "abc"; print(a, b)
a, *b, c = [1, 2]; print(a, b, c)
a, (b, *c), *d = 1, "xyz", 3, 4; print(a, b, c, d)
*a, = {"k": 1}; print(a)
[*a] = (x for x in range(2)); print(a)
a = b, c = d = (7, 8); print(a, b, c, d)
class O: pass
o = O(); l = [0, 0, 0]; m = {}
o.x, l[0], m["k"], (l[1], *o.r) = 1, 2, 3, (4, 5, 6); print(o.x, l, m, o.r)
l[0:2], x = "pq", 9; print(l, x)
i = 0; l = [0, 0]
i, l[i] = 1, "set"; print(i, l)
a, b, c = iter([1, 2, 3]); print(a, b, c)
def gen():
    print("g1"); yield 1
    print("g2"); yield 2
    print("g3"); yield 3
try: a, b = gen()
except ValueError as e: print(e)
print([x + y for x, y in [(1, 2), (3, 4)]], [a for a, *b in ["abc"]], {k: v for k, (v, *_) in {"x": "yz"}.items()})
() = (); [] = ""; ((),) = [[]]
for a, b in zip("ab", [1, 2]): print(a, b, end=" ")
for i, (a, *b) in enumerate(["xy", "zw"]): print(i, a, b, end=" ")
print()
with_ = [(1, [2, 3])]
for a, [b, c] in with_: print(a, b, c)
a = [1, 2, 3]; a[0], a[1], a[2] = a[2], a[0], a[1]; print(a)
x, y, z = 1, 2, 3; x, y, z = z, x, y; print(x, y, z)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
class Seq:
    def __getitem__(self, i):
        if i < 2: return i * 5
        raise IndexError
a, b = It(2); print(a, b); a, b = Seq(); print(a, b)
cases = ["a, b = 1", "a, b = None", "a, b = [1]", "a, b = [1, 2, 3]", "a, b = ()", "a, *b, c = [1]", "*a, b = ''", "a, (b, c) = 1, 2", "a, b = It(3)", "a, b, c = It(2)", "a, = ()", "[] = [1]", "() = 5", "a, b = {1}", "a, b = 'abc'", "a, b = It", "(a, b), c = [1], 2", "*a, b, c, d = [1, 2]", "for a, b in [1]: pass", "a, b = O()", "[x for x, y in [(1,)]]", "a, b = b'a'", "a, *b = 5", "for a, *b in [()]: pass", "a, b = iter([1])", "a, b, *c = range(1)"]
for s in cases:
    try: exec(s); print(s, "ok")
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
for s in ["*a = [1]", "*a, *b = [1]", "a, *b, *c = 1", "(*a) = 1", "a + b = 1", "f() = 1", "1 = a", "'x' = 1", "None = 1", "a, 1 = x", "(a, f()) = x", "x = *", "[a, None] = 1", "{a} = 1", "{a: b} = 1", "a if b else c = 1", "lambda: 1 = 2", "a < b = 1", "x() += 1", "(a, b) += 1", "[a] += 1", "a = b += 1", "True = 1", "... = 1", "f'{x}' = 1", "-a = 1", "not a = 1", "(yield) = 1", "__debug__ = 1", "a.b().c = 1; a.b() = 1", "(a for a in b) = 1", "[a for a in b] = 1", "for 1 in x: pass", "for f() in x: pass", "with a as 1: pass", "a: int: str = 1", "(a, b): int = 1"]:
    try: compile(s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "->", e.msg)
