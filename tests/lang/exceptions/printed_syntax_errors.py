# SyntaxErrors made by hand: which line and how many carets the printer shows; notes of odd types; cycles.
import sys
def s(e): sys.excepthook(type(e), e, e.__traceback__); print("-----", file=sys.stderr)
for t in (("f", 1, 2, "  abc def\n"), ("f", 1, 2, "  abc def\n", 1, 5), ("f", 1, 6, "  abc def\n", 1, 9), ("f", 1, 6, "  abc def\n", 2, 9), ("f", 1, 50, "  abc def\n"), ("f", 1, 0, "abc"), ("f", 1, None, "abc"), (None, 1, 1, "abc"), ("f", None, 1, "abc"), ("f", 1, 1, None), ("f", 1, 6, "abc\ndef\n"), ("f", 3, 1, "\n"), ("f", 1, 3, "日本語 x", 1, 5)): s(SyntaxError("msg", t))
s(IndentationError("msg", ("f", 1, 2, "  abc def\n", 1, 9))); s(SyntaxError("x")); s(SyntaxError(None, ("f", 1, 1, "x")))
class Bad:
    def __str__(self): 1 / 0
    __repr__ = __str__
for notes in ("abc", (1, "x"), (1, Bad()), [], ["", "a\nb\n"]): e = ValueError(1); e.__notes__ = notes; s(e)
for kind in ("__context__", "__cause__"): e = ValueError(1); f = KeyError(2); setattr(e, kind, f); setattr(f, kind, e); s(e)
class E(Exception): __module__ = 5
s(E(1))
class E(Exception): pass
E.__qualname__ = "a.b"; s(E(1))
sys.excepthook(ValueError, 5, None); sys.excepthook(ValueError, None, None)
def r(n): return r(n - 1) if n else 1 / 0
sys.tracebacklimit = 1
try: r(5)
except Exception as e: s(e)
sys.tracebacklimit = 0
try: r(5)
except Exception as e: s(e)
del sys.tracebacklimit
def cells():
    outer = 1
    def h(): return outer, outerr
    h()
try: cells()
except Exception as e: s(e)
class K:
    yy = 1
    try: yyy
    except Exception as e: s(e)
