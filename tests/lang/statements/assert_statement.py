# assert: messages, laziness, conditions, parenthesised tuples avoided, context.
def t(f):
    try: f(); print("passed")
    except AssertionError as e: print("AssertionError", e.args, str(e))
    except Exception as e: print(type(e).__name__, e)
def a(): assert True
def b(): assert False
def c(): assert 0, "message"
def d(): assert [], {"k": 1}
def e(): assert 1, 1 / 0
def f(): assert 0, 1 / 0
def g(): assert None, ("a", "b")
def h(): assert 1 == 1 and 2 > 1, "no"
def i(): assert not "x", f"{1 + 1} things"
def j(): assert (x := 5) > 6, x
def k():
    try: 1 / 0
    except ZeroDivisionError: assert False, "in handler"
def l(): assert undefined
def m(): assert lambda: 0
def n():
    for v in range(5): assert v < 3, v
class Bad:
    def __bool__(self): raise ValueError("in bool")
def o(): assert Bad()
class E2(AssertionError): pass
def p(): raise E2("sub")
def q(): assert "", None
def r(): assert (), ""
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r): t(fn)
try: k()
except AssertionError as e: print(repr(e.__context__))
AssertionError_ = AssertionError
AssertionError = ValueError
try: assert False, "builtin error is used although the name is shadowed"
except AssertionError_ as e: print(type(e).__name__, e)
del AssertionError
def gen():
    try: assert (yield 1), "sent falsy"
    except AssertionError as e: yield str(e)
x = gen(); next(x); print(x.send(0))
assert True; assert 1, "x"
if 1: assert 2
assert [v for v in range(3)] == [0, 1, 2]
def ff(): assert False, "line one\nline two"
ff()
