# global and nonlocal in nested functions, classes and comprehensions.
x = "module"
def a():
    global x
    x = "changed by a"
def b():
    x = "local b"
    def c():
        global x
        x = "changed by c"
    c()
    return x
print(x); a(); print(x); print(b(), x)
def new():
    global made_here
    made_here = 5
new(); print(made_here)
class K:
    global kx
    kx = 1
    x = "class"
    def m(self): return x
print(kx, K.x, K().m(), hasattr(K, "kx"))
def outer():
    v = 1
    def mid():
        def inner():
            nonlocal v
            v += 1
        inner()
    mid(); mid()
    return v
print(outer())
def clsnl():
    v = 1
    class C:
        nonlocal v
        v = 2
        w = v
    return v, C.w
print(clsnl())
def g():
    global q, r
    q = r = 3
    def h():
        return q + r
    return h()
print(g(), q)
def fn_global():
    global inner_fn, math_mod
    def inner_fn(): return "inner"
    import math as math_mod
    for_ = 1
fn_global(); print(inner_fn(), math_mod.floor(1.5))
def del_global():
    global q
    del q
del_global()
try: q
except NameError as e: print(e)
def forglobal():
    global loopvar
    for loopvar in range(3): pass
forglobal(); print(loopvar)
for src in ["def f():\n  nonlocal x", "nonlocal x", "def f():\n  x = 1\n  global x", "def f(x):\n  global x", "def f():\n  print(x)\n  global x", "def f():\n  global x\n  nonlocal x",
            "def f(x):\n  nonlocal x", "def f():\n  def g():\n    nonlocal zz\n", "def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x", "global x\nx: int = 1", "def f():\n  global x\n  x: int = 1",
            "x = 1\nglobal x", "def f():\n  for x in []: pass\n  global x", "class C:\n  nonlocal x"]:
    try: exec(src); print("ok")
    except SyntaxError as e: print(e.msg)
