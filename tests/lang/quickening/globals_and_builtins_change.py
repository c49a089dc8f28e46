# Cached globals and builtins follow every change: rebinding, deletion, shadowing, exec.
import builtins
x = 1
def get(): return x
def length(v): return len(v)
print([get() for _ in range(20)][-1])
x = 2; print(get()); globals()["x"] = 3; print(get()); exec("x = 4"); print(get())
del x
try: get()
except NameError as e: print(e)
builtins.x = "from builtins"; print([get() for _ in range(5)][-1]); x = "global again"; print(get()); del x; print(get()); del builtins.x
try: get()
except NameError as e: print(e)
print([length("abc") for _ in range(20)][-1])
len = lambda v: "shadowed"; print(length("abc")); del len; print(length("abc"))
old = builtins.len; builtins.len = lambda v: "patched"; print(length("abc")); builtins.len = old; print(length("abc"))
for i in range(100): globals()[f"g{i}"] = i
print(length([1]), g99)
for i in range(100): del globals()[f"g{i}"]
x = 5; print(get(), length([]))
def setter(v):
    global x
    x = v
for v in (1, "s", None, 2.5): setter(v); print(get(), end=" ")
print()
def make(ns):
    exec("def f(): return val + (other if 'other' in globals() else 0)", ns)
    return ns["f"]
a, b = make({"val": 1}), make({"val": 10, "other": 5})
print([(a(), b()) for _ in range(10)][-1]); a.__globals__["val"] = 2; a.__globals__["other"] = 100; del b.__globals__["other"]; print(a(), b())
def counter():
    global n
    n += 1
    return n
n = 0
print([counter() for _ in range(50)][-1], n); n = 2 ** 61 - 1; print(counter(), counter()); n = 1.5; print(counter()); n = "s"
try: counter()
except TypeError as e: print(e)
class C:
    val = get()
    def m(self): return get(), x
print(C.val, C().m()); x = "new"; print(C().m())
def f1(): return f2()
def f2(): return "f2"
print([f1() for _ in range(10)][-1]); f2 = lambda: "rebound"; print(f1()); f2 = C; print(type(f1()).__name__)
for abs in (max, min): print(abs(1, 2), end=" ")
del abs; print(abs(-1))
code = compile("x + y", "s", "eval")
for ns in ({"x": 1, "y": 2}, {"x": "a", "y": "b"}, {"y": 1, "x": 2.5}, {"x": [1], "y": [2]}): print(eval(code, ns), eval(code, ns, {"y": ns["x"]}), end=" ")
print()
g = {"__builtins__": {"len": lambda v: "own builtins"}}; exec("r = len([])", g); print(g["r"])
try: exec("print(1)", {"__builtins__": {}})
except NameError as e: print(e)
