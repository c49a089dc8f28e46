# The last line of a traceback: qualified names, empty messages, failing __str__.
import sys
class Outer:
    class Inner(Exception): pass
class Empty(Exception):
    def __str__(self): return ""
class BadStr(Exception):
    def __str__(self): raise ValueError("no str")
class Multi(Exception):
    def __str__(self): return "line one\nline two"
class NonStr(Exception):
    def __str__(self): return 5
class Mod(Exception): __module__ = "other.place"
class Blt(Exception): __module__ = "builtins"
def local():
    class Local(Exception): pass
    return Local("loc")
for e in (Outer.Inner("i"), Outer.Inner(), Empty(), BadStr(), Multi(), NonStr(), Mod("m"), Blt("b"), local(), KeyError("k"), KeyError("a", "b"), KeyError(), ValueError(1, 2), ValueError(""), ValueError(None), ValueError("é日"), AssertionError(), OSError(2, "No such", "f"), SystemError("s"), StopIteration(3)):
    try: raise e
    except Exception as x: sys.excepthook(type(x), x, None)
raise Outer.Inner("at the end")
