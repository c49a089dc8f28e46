# globals(), locals(), vars(), dir() in every scope.
gx = 1
def f(a, b=2):
    c = 3
    if False: d = 4
    l = locals(); snapshot = dict(l)
    l["a"] = 100
    return a, sorted(snapshot), locals() is not None
print(f(1))
def g():
    globals()["made"] = "by globals"
g(); print(made, globals()["gx"], globals() is globals(), "f" in globals())
def h():
    x = 1
    def inner(): return x, sorted(locals())
    y = 2
    return inner(), sorted(locals())
print(h())
class C:
    a = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["injected"] = 5
    b = vars().get("a")
print(C.names, C.injected, C.b)
print(locals() is globals(), vars() is globals(), "gx" in dir())
def k(): return dir(), sorted(vars())
def k2(z=1): w = 2; return dir(), sorted(vars())
print(k(), k2())
print([sorted(locals()) for q in range(1)] and [n for n in [sorted(locals()) for q in range(1)][0]])
print((lambda m, n=2: sorted(locals().items()))(1), list(sorted(locals()) for _ in range(1))[0] != [])
def gen(p):
    q = 1
    yield sorted(locals())
    r = 2
    yield sorted(locals())
print(list(gen(0)))
class Obj:
    def __init__(self): self.x = 1
    y = 2
o = Obj(); print(vars(o), vars(o) is o.__dict__, sorted(k for k in vars(Obj) if not k.startswith("_")), sorted(n for n in dir(o) if not n.startswith("_")), [n for n in dir(Obj) if n in ("y", "x")])
vars(o)["z"] = 3; print(o.z)
for s in ("vars(5)", "vars([])", "vars(1, 2)", "globals(1)", "locals(1)", "dir(1, 2)", "len(dir()) > 0", "vars(object())", "len(dir(5)) > 50", "'append' in dir([])", "'__add__' in dir(int)", "dir(None) == dir(type(None))", "sorted(dir(o)) == dir(o)"):
    try: print(s, "=", eval(s))
    except TypeError as e: print(s, "->", e)
def comp():
    v = 5
    return [eval("i") for i in range(2)], eval("v"), (lambda: eval("gx"))()
print(comp())
def scoped():
    hidden = 1
    try: return eval("[hidden for _ in range(1)]")
    except NameError as e: return str(e)
print(scoped())
def unbound():
    r = sorted(locals())
    late = 1
    del late
    return r, sorted(locals())
print(unbound())
def shadow():
    exec("gx = 'exec local'")
    return gx
print(shadow())
