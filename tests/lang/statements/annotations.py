# Annotations: module, class, function, local; evaluation, targets, __annotations__.
x: int = 1
y: "forward ref"
z: (lambda: 5)() = 2
print(x, z, __annotations__)
try: y
except NameError as e: print(e)
class A:
    a: int
    b: str = "b"
    __priv: float = 1.0
    a2: "A" = None
    def m(self, p: int, *args: str, k: "K" = 1, **kw: 3 + 4) -> None: local: int = 5; return local
print(A.__annotations__, A.m.__annotations__, A().m(1), hasattr(A, "a"))
class B(A): pass
class C(A): c: int = 0
print(B.__annotations__ if "__annotations__" in B.__dict__ else "inherited", C.__annotations__)
def f():
    v: undefined_name_is_not_evaluated = 1
    w: also_not
    try: w
    except UnboundLocalError as e: return v, str(e)
print(f(), f.__annotations__)
def order(t): print("eval", t); return t
q: order("annotation") = order("value")
o = type("O", (), {})()
o.attr: order("attr annotation") = order("attr value")
d = {}
d[order("key")]: order("item annotation") = order("item value")
print(o.attr, d, "o" in __annotations__)
(paren): int = 3
print(paren, "paren" in __annotations__)
o.only: order("bare attribute annotation is evaluated")
try: d["nokey"]: int
except KeyError: print("no")
print(list(d))
l: list[int] = []; t: tuple[int, ...] = (1, 2); u: int | None = None; g: dict[str, list[int]] = {}
print(__annotations__["l"], __annotations__["u"], __annotations__["g"])
def deco(f): f.seen = dict(f.__annotations__); return f
@deco
def h(a: 1, /, b: 2, *, c: 3 = 4) -> 5: pass
print(h.seen, (lambda x: x).__annotations__)
h.__annotations__["new"] = "added"; print(h.__annotations__); h.__annotations__ = {"r": 1}; print(h.__annotations__); del h.__annotations__; print(h.__annotations__)
try: bad: undefined = 5
except NameError as e: print(e, "bad" in globals())
t2: int; t2 = 5; star: tuple = 1, 2; print(t2, star)
def g2():
    x: int
    x = 1
    return x
print(g2())
for src in ("a, b: int", "(a, b): int = 1", "[a]: int", "f(): int", "1: int", "a: int = b: int = 1", "x: int, y: int", "def f(): global q; q: int = 1", "class C: x: = 1", "lambda x: int: 1", "for x: int in y: pass", "with a as b: int: pass", "x: yield", "x: (yield)", "def f(x: (yield)): pass", "x: int = *a", "x: int = *a, b", "x: int = yield"):
    try: compile(src, "s", "exec"); print("ok", repr(src))
    except SyntaxError as e: print(repr(src), "->", e.msg)
