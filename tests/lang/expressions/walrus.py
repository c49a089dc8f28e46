# Assignment expressions in every place they are allowed.
if (n := len("hello")) > 3: print(n)
while (n := n - 1) > 2: print("loop", n)
print([y := 1, y + 1, y ** 2])
print([last := i for i in range(5)], last)
print([s for i in range(6) if (s := i * i) % 2 == 0], s)
def f():
    total = 0
    parts = [total := total + v for v in range(5)]
    return parts, total
print(f())
def g():
    global G
    (G := 5)
g(); print(G)
def h():
    x = 1
    def inner():
        nonlocal x
        (x := x + 1)
    inner(); inner()
    return x
print(h())
print((lambda: (z := 3) + z)())
print(f"{(w := 10)} {w!r} {w:=+5}")
def any_match(words):
    if any((hit := w).startswith("b") for w in words): return hit
    return None
print(any_match(["apple", "banana", "berry"]), any_match(["x"]))
d = {(k := "key"): (v := 2)}; print(d, k, v)
print((a := 1, b := 2), a, b)
x = (p := 3, 4); print(x, p)
def k(*args, **kw): return args, kw
print(k(q := 1, w=(r := 2)), q, r)
for src in ["x := 1", "(x.y := 1)", "(a[0] := 1)", "[i := 0 for i in range(3)]", "f(a=b:=1)", "lambda: x := 1", "((a, b) := 1, 2)",
            "class C:\n  [z := i for i in range(3)]", "[[(j := 0) for i in range(5)] for j in range(5)]", "(None := 1)"]:
    try: exec(src); print("ok", src)
    except SyntaxError as e: print(src, "->", e.msg)
