# Qualified names in argument errors: methods, nested functions, lambdas, class calls, generators.
class A:
    def m(self, a): pass
    def n(self, *, k): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __init__(self, x): pass
    def __call__(self, y): pass
    def __getitem__(self, i, j): pass
    def __eq__(self): pass
    def __add__(self): pass
    def __enter__(self, q): pass
    def __exit__(self): pass
    def __iter__(self, z): pass
    def __len__(self, z): pass
    class In:
        def f(self): pass
    @property
    def p(self, extra): pass
    def __str__(self, x): pass
    def __bool__(self, x): pass
    def __hash__(self, x): pass
    def __contains__(self): pass
a = A(1)
def outer():
    def inner(x): pass
    class L:
        def m(self, y): pass
    return inner, L()
inner, loc = outer()
def gen(x): yield x
lam = lambda x: x
def with_a(): 
    with a: pass
for s in ("a.m()", "a.m(1, 2)", "a.m(b=1)", "A.m()", "A.m(1)", "a.n()", "a.n(1)", "A.c()", "A.c(1, 2)", "a.s()", "A.s(1, 2)", "A()", "A(1, 2)", "A(y=1)", "a()", "a(1, 2)", "a[1]", "a == a", "a + a", "with_a()", "iter(a)", "list(a)", "len(a)", "A.In.f()", "A.In().f(1)", "a.p", "str(a)", "bool(a)", "hash(a)", "1 in a", "inner()", "inner(1, 2)", "loc.m()", "loc.m(1, 2)", "gen()", "gen(1, 2)", "lam()", "lam(1, 2)", "(lambda *, k: k)()", "(lambda a, b: a)(1)", "[].append()", "{}.get()", "''.join()", "str.upper()", "str.upper(5)", "int.__add__(1)", "list.append(5, 1)", "dict.get({})", "a.zz()", "A.zz()", "object.__init__()", "type.__call__()", "outer(1)", "print(end=1)", "len(obj=[])", "sorted(reverse=True)", "max(key=len)", "isinstance(1)", "int(x=5)", "list(iterable=[])", "(1).__add__()", "[].sort(1)", "[].sort(keyy=1)", "{}.pop()", "{}.setdefault()", "set().add()", "''.split(1, 2, 3)", "''.split(foo=1)", "b''.decode(1)", "range(1, 2, 3, 4)", "zip(a=1)", "enumerate()", "getattr(1)", "Exception.__init__()", "super(1)", "a.__class__(1, 2, 3)"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
