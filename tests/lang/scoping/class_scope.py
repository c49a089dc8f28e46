# Class bodies: names looked up in class, then globals, never in enclosing class.
x = "global"
class A:
    print(x)
    x = "A"
    print(x)
    def m(self): return x
    l = lambda: x
    comp = [x for _ in range(1)]
    first = [y for y in x]
    class B:
        seen = x
    del x
    print(x)
print(A().m(), A.l(), A.comp, A.first, A.B.seen)
def f():
    x = "f"
    class C:
        print(x)
        x = x + "C"
        print(x)
        def m(self): return x
    return C().m(), C.x
try: print(f())
except NameError as e: print(type(e).__name__, e)
class D:
    for i in range(3):
        if i == 1: j = i
    try: k = 1 / 0
    except ZeroDivisionError: k = "caught"
    while True: break
    with_attr = (lambda: 3)()
    [z := 1] if False else None
print(D.i, D.j, D.k, D.with_attr)
class E:
    locals()["dyn"] = 1
    ns = sorted(n for n in locals() if not n.startswith("__"))
print(E.dyn, E.ns)
class F:
    """doc"""
    a: int
    b: str = "b"
    if True: c: float = 1.0
print(F.__doc__, F.__annotations__, hasattr(F, "a"))
def deco(**kw):
    def d(f): f.kw = kw; return f
    return d
class G:
    val = 3
    @deco(v=val)
    def m(self, d=val): return d
print(G().m(), G.m.kw)
class H:
    try:
        print(nope)
    except NameError as e: msg = str(e)
    def __init__(self): self.__private = 1
    def get(self): return self.__private, __class__.__name__
print(H.msg, H().get(), hasattr(H, "e"), H().__dict__)
