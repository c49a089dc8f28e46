# Every TypeError that a wrong call of a Python function gives.
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def f4(a, b, c, d): pass
def d1(a, b=1): pass
def d2(a, b=1, c=2): pass
def k1(*, k): pass
def k2(*, k, l): pass
def k3(a, *, k, l, m): pass
def k4(a, *, k=1): pass
def p1(a, /): pass
def p2(a, b, /): pass
def p3(a, b=1, /, c=2): pass
def v(*a): pass
def w(**k): pass
def star(a, *b): pass
class C:
    def m(self): pass
    def n(self, a): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
    def __init__(self, x=0): pass
c = C()
five, nil, st, li = 5, None, "x", []
calls = ["f0(1)", "f0(1, 2)", "f0(x=1)", "f1()", "f1(1, 2)", "f1(1, a=2)", "f1(b=1)", "f1(1, b=1)", "f2()", "f2(1)", "f2(b=1)", "f2(1, 2, 3)", "f3()", "f3(1)", "f4()",
         "f4(1, c=2)", "d1()", "d1(1, 2, 3)", "d2(1, 2, 3, 4)", "d1(b=1)", "d1(1, c=2)", "k1()", "k1(1)", "k1(1, k=2)", "k2()", "k2(k=1)", "k3()", "k3(1)", "k3(1, 2)",
         "k3(1, 2, k=1)", "k4(1, 2)", "k4(1, 2, k=3)", "k4(1, x=3)", "p1()", "p1(a=1)", "p2(1, b=2)", "p2(a=1, b=2)", "p3(1, b=2)", "p3(1, 2, 3, 4)", "p3(1, 2, 3, c=4)",
         "v(1, k=2)", "w(1)", "w(1, 2)", "star()", "star(b=1)", "c.m(1)", "c.n()", "c.n(1, 2)", "c.s()", "c.s(1, 2)", "c.c()", "C.c(1, 2)", "C.m()", "C.n(1)", "C(1, 2)",
         "C(y=1)", "(lambda: 0)(1)", "(lambda a: 0)()", "f1(*[1, 2])", "f1(**{'q': 1})", "f1(1, **{'a': 1})", "f2(*[1], **{'a': 2})", "f3(a=1, d=2)", "five()", "nil()", "st()", "li()",
         "c()", "c.zz()", "f0()()"]
for s in calls:
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
