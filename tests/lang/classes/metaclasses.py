# Metaclasses: __new__, __init__, __call__, __prepare__, conflicts, keywords.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 42}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def meth(cls): return "meta method of " + cls.__name__
    @property
    def mprop(cls): return cls.__name__.lower()
    def __repr__(cls): return f"<class {cls.__name__}!>"
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, i): return (cls.__name__, i)
    def __getattr__(cls, n): return "meta " + n
    def __add__(cls, o): return "added"
    def __eq__(cls, o): return cls is o
    def __hash__(cls): return 1
    def __bool__(cls): return False
    def __instancecheck__(cls, o): return o == "inst"
    def __subclasscheck__(cls, c): return c is int
class A(metaclass=Meta, flag=1):
    x = injected
    def __init__(self, v): self.v = v
class B(A, other=2): pass
print(A.x, A.injected, A(5).v, A.meth(), A.mprop, A, len(A), list(A), 1 in A, A[3], A.nope, A + 1, bool(A), isinstance("inst", A), issubclass(int, A), isinstance(B(1), A))
try: A(1).meth
except AttributeError as e: print(e)
print(type(A) is Meta, type(B), type(Meta), Meta.__mro__[1], B.__class__ is Meta)
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class X(metaclass=M1): pass
class Y(metaclass=M2): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
class W(X, Y, metaclass=M3): pass
print(type(W).__name__)
class V(W): pass
print(type(V).__name__)
def func_meta(name, bases, ns, **kw): print("func", name, bases, kw); return {"not": "a class"}
class F(metaclass=func_meta, q=1): pass
print(F)
class S(type):
    inst = {}
    def __call__(cls, *a):
        if cls not in S.inst: S.inst[cls] = super().__call__(*a)
        return S.inst[cls]
class Single(metaclass=S):
    def __init__(self, v=0): self.v = v
print(Single(1) is Single(2), Single().v)
T = Meta("T", (), {"y": 1}); print(T.y, T("arg") if False else type(T))
for s in ("class Q(metaclass=5): pass", "class Q(foo=1): pass", "class Q(X, metaclass=M2): pass", "class Q(*[int, str]): pass", "class Q(5): pass", "class Q(**{'metaclass': M1}, **{'bad': 1}): pass", "type('Q', (X, Y), {})", "class Q(None): pass", "class Q('x'): pass"):
    try: exec(s); print("ok")
    except Exception as e: print(s, "->", type(e).__name__ + ":", str(e))
class BadPrep(type):
    @classmethod
    def __prepare__(m, n, b): return 5
try:
    class Q(metaclass=BadPrep): pass
except TypeError as e: print(e)
