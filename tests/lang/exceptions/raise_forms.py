# raise with classes, instances, calls, from, in expressions' neighbourhoods.
def t(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e.args, repr(e.__cause__))
def a(): raise ValueError
def b(): raise ValueError()
def c(): raise ValueError("x", 1)
def d(): raise (ValueError if 1 else KeyError)("cond")
def e(): raise [ValueError("in list")][0]
def f(): raise ValueError("v") from KeyError("k")
def g(): raise ValueError("v") from KeyError
def h(): raise ValueError from None
def i(): raise type("Dyn", (Exception,), {})("dynamic")
def j(): raise (lambda: KeyError("from call"))()
class NeedsArg(Exception):
    def __init__(self, a): self.a = a
def k(): raise NeedsArg
def l(): raise ValueError from 5
def m(): raise 5
def n(): raise "string"
def o(): raise object()
def p(): raise object
def r(): raise Exception(Exception("nested"))
def s(): raise NotImplemented
def u(): raise NotImplementedError
def v(): raise KeyboardInterrupt("ki")
def w(): raise SystemExit(3)
def x(): raise GeneratorExit
def y(): raise StopIteration(1)
class Liar(type):
    def __instancecheck__(c, o): return True
class Meta(Exception, metaclass=Liar): pass
def z(): raise Meta("meta")
class NewNot(Exception):
    def __new__(cls, *a): return 5
def aa(): raise NewNot
class FromNot:
    def __new__(cls): return KeyError("k")
def bb(): raise ValueError("v") from FromNot
def cc(): assert False
def dd(): assert 0, ("tuple", "msg")
def ee(): assert (), ValueError("as msg")
def ff(): assert [] == [1], f"{1 + 1}"
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, r, s, u, v, w, x, y, z, aa, bb, cc, dd, ee, ff): t(fn)
def once(log=[]): log.append(1); return ValueError(len(log))
try: raise once()
except ValueError as ex: print(ex)
try: raise (1 / 0)
except ZeroDivisionError as ex: print(ex)
try: raise ValueError(1 / 0)
except ZeroDivisionError as ex: print(ex)
try: raise undefined_error
except NameError as ex: print(ex)
try: raise ValueError("x") from undefined_cause
except NameError as ex: print(ex)
