# type(name, bases, ns) and what classes show of themselves.
X = type("X", (), {"a": 1, "m": lambda self: self.a, "__doc__": "dyn"})
print(X, X.__name__, X.__qualname__, X.__module__, X.__doc__, X().m(), X.__bases__, X.__dict__["a"])
Y = type("Y", (X, dict), {"__init__": lambda self, *a: dict.__init__(self, *a)})
y = Y([(1, 2)]); print(y, y.a, y[1], isinstance(y, dict), [c.__name__ for c in Y.__mro__])
class M(type): pass
Z = M("Z", (X,), {}); print(type(Z).__name__, Z.a, isinstance(Z, M), issubclass(M, type))
def init(self, x): self.x = x
P = type("P", (object,), dict(__init__=init, __repr__=lambda s: f"P<{s.x}>", dbl=property(lambda s: s.x * 2), st=staticmethod(lambda x: x), cl=classmethod(lambda c: c.__name__)))
print(P(3), P(3).dbl, P.st(4), P.cl(), type(P(3)))
fields = ["a", "b"]
def mk(name, fields):
    def __init__(self, *args):
        for f, v in zip(fields, args): setattr(self, f, v)
    ns = {"__init__": __init__, "__slots__": tuple(fields)}
    for f in fields: ns["get_" + f] = (lambda f: lambda self: getattr(self, f))(f)
    return type(name, (), ns)
R = mk("R", fields); print(R(1, 2).get_b(), R.__slots__)
class A:
    """doc"""
    x: int = 1
    def f(self): pass
print(sorted(k for k in A.__dict__), A.__annotations__, A.__basicsize__ > 0, A.__weakrefoffset__ != 0, A.__dictoffset__ != 0, A.__flags__ & 512 != 0) if False else print(sorted(A.__dict__))
print(A.__subclasses__(), object in A.__mro__, A.mro()[0] is A)
class B(A): pass
class C(B): pass
print([c.__name__ for c in A.__subclasses__()], B.__base__.__name__, C.__bases__[0].__name__, issubclass(C, (int, A)), isinstance(C(), (str, (int, A))))
A.late = 5; print(C.late); del A.late; print(hasattr(C, "late"))
B.__bases__ = (X,); print(C.a, hasattr(C(), "f"), [c.__name__ for c in C.__mro__])
print(A.__name__, setattr(A, "__name__", "AA"), A.__name__, A); A.__qualname__ = "Q.A"; print(A); A.__module__ = "mod"; print(A); A.__doc__ = "nd"; print(A.__doc__)
for s in ("type()", "type(1, 2)", "type('a', (), {}, 1)", "type(5, (), {})", "type('a', [], {})", "type('a', (5,), {})", "type('a', (), [])", "type('a\\0b', (), {})", "type('a', (bool,), {})", "B.__bases__ = 5" , "type.__new__(5, 'a', (), {})", "type.__new__(int, 'a', (), {})", "type.mro(5)", "A.__mro__ = 1", "type('a', (), {'__slots__': 5})", "type(1)", "type(type)", "type('')('x')", "A.__dict__['q']", "type.__call__(5)", "type('a', (), {}, x=1)"):
    try: print(s, eval(s) if " = " not in s else exec(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
print(type(X.__dict__).__name__, type(X.__dict__["m"]).__name__, isinstance(type, object), isinstance(object, type), type(type) is type, type(object), object.__bases__, type.__bases__, type.__mro__, int.__subclasses__()[:1])
