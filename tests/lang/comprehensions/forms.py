# List, set, dict comprehensions and generator expressions: nesting, scope, order.
print([x * 2 for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(3) for y in range(x)], sorted({x % 3 for x in range(10)}), {k: v for k, v in zip("ab", [1, 2])}, {x: x * x for x in range(4) if x}, list(x + 1 for x in (1, 2)), [[j for j in range(i)] for i in range(3)])
x = "outer"
print([x for x in range(3)], x, [y for y in x], (lambda: [x for _ in range(1)])())
def f():
    x = "f"
    return [x + c for c in "ab"], [x for x in [1]], x, [(lambda: x)() for _ in range(2)], [[x for _ in range(1)] for _ in range(1)]
print(f())
fs = [lambda: i for i in range(3)]; print([g() for g in fs])
fs = [lambda i=i: i for i in range(3)]; print([g() for g in fs])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ["xyz"]], [s.upper() for s in "ab" if s != "a"], {c: [d for d in c] for c in ["ab"]}, [i if i % 2 else -i for i in range(4)])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [v for r in m for v in r if v % 2], sum(v for r in m for v in r), max((v, i) for i, v in enumerate([3, 9, 2])), any(v > 5 for r in m for v in r), all(v for v in []), ",".join(str(v) for v in range(3)), dict((k, 1) for k in "ab"), set(c for c in "a"), tuple(i for i in range(2)))
def it(name, n):
    print("start", name)
    for i in range(n): print(name, i); yield i
print([(a, b) for a in it("a", 2) for b in it("b", 2)])
g = (print("elem", i) or i for i in it("lazy", 2)); print("made"); print(next(g)); print(list(g))
try: (i for i in 5)
except TypeError as e: print("outermost eager:", e)
g = (i for j in [1] for i in 5)
try: next(g)
except TypeError as e: print("inner lazy:", e)
def key(n): print("key", n); return n
def val(n): print("val", n); return n
print({key(i): val(i) for i in range(2)})
class C:
    n = 3
    xs = [i for i in range(n)]
    try: ys = [n for _ in range(1)]
    except NameError as e: err = str(e)
print(C.xs, C.err)
try: [1 / i for i in (1, 0)]
except ZeroDivisionError as e: print(e)
try: [zz for zz in range(3)]; zz
except NameError as e: print(e)
def outer():
    for i in range(2): yield [i * j for j in range(3)]
print(list(outer()), [*(i for i in "ab")], [y for x in range(3) if x for y in range(x) if y < 1], [b for a in [[1, 2], [3]] for b in a])
print([x := i, x + 1] if (i := 5) else 0, [last for i in range(3) if (last := i * 2)], last, {**{k: 1 for k in "a"}, "b": 2}, [f"{i}" for i in range(2)], [*[i for i in range(2)], *{9}])
primes = [p for p in range(2, 50) if all(p % d for d in range(2, int(p ** 0.5) + 1))]; print(primes)
for s in ["[x for x in]", "[for x in y]", "[x y for x in z]", "(x for x in y, z)", "[x for 1 in y]", "[x if y for x in z]", "{x: y for}", "[x, y for x in z]", "{x: y, z for x in w}", "f(x for x in y, 1)", "f(1, x for x in y)", "[yield x for x in y]", "[(yield x) for x in y]", "[x for x in yield]", "[x async for x in y]", "[*x for x in y]", "[x for x in *y]", "(x for x in lambda: 1)", "[x for x.y in z]", "f(a for a in b)", "[x for x in 1 if 2 else 3]", "[x for x in (yield)]"]:
    try: compile(s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "->", e.msg)
