# * and ** inside displays and calls.
a, b = [1, 2], (3, 4)
print([*a, *b, 5], (*a, *b), sorted({*a, *b, 1}), [*"ab", *range(3), *{"k": 1}])
d = {"x": 1}
print({**d, "y": 2}, {"x": 0, **d}, {**d, "x": 9}, {**{}, **{1: 2}})
print(*a, *b, sep="-")
def f(*args, **kw): return args, kw
print(f(*a, 9, *b, **d, z=3))
print(f(*[], **{}))
print(f(**d, **{"w": 2}))
t = *a, 7
print(t)
for x in *a, *b: print(x, end=" ")
print()
def g():
    return *a, *b
def h():
    yield *a, 5
print(g(), list(h()))
for code in ["[*5]", "(*None,)", "{*1}", "{**5}", "{**[1]}", "f(*5)", "f(**5)", "f(**{1: 2})", "f(**d, **d)", "f(x=1, **d)", "f(*1, **{})", "{**None}", "print(*5)",
             "f(**[('a', 1)])", "f(*iter([1]), **dict(a=1))"]:
    try: print(code, eval(code))
    except Exception as e: print(code, "->", type(e).__name__, str(e))
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
print(f(**M()), {**M()}, dict(M()))
class NoKeys:
    def __getitem__(self, k): return 1
try: f(**NoKeys())
except TypeError as e: print(e)
for src in ["*a", "print(*a for a in [])", "[*a for a in b]", "{**a for a in b}", "f(**k, *a)", "f(a=1, 2)", "f(**k, 1)", "del *a", "x = *a", "*a = 1", "(*a)"]:
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as e: print(src, "->", e.msg)
