# ExceptionGroup and BaseExceptionGroup: making, text, derive, split and subgroup; how they are printed.
import sys
def t(f):
    try: print(repr(f()))
    except BaseException as x: print(type(x).__name__, x)
two = ExceptionGroup("two", [ValueError(1), KeyError(2)])
nested = ExceptionGroup("out", [ValueError(1), ExceptionGroup("in", [KeyError(2), ValueError(3)])])
for f in (lambda: BaseExceptionGroup(), lambda: BaseExceptionGroup(1, 2), lambda: ExceptionGroup("a", 2), lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", [1]), lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("a", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("a", [ValueError()]), lambda: ExceptionGroup("a", [ValueError()], x=1), lambda: ExceptionGroup("a", {1})): t(f)
for f in (lambda: two.split(5), lambda: two.split((ValueError, 5)), lambda: two.split(ValueError), lambda: two.split((ValueError, KeyError)), lambda: two.split(OSError), lambda: two.subgroup(OSError), lambda: two.split(ExceptionGroup), lambda: nested.split(ValueError), lambda: nested.subgroup(lambda e: isinstance(e, KeyError)), lambda: nested.split(lambda e: True)): t(f)
print(two.message, two.exceptions, two.args, str(two), str(ExceptionGroup("one", (ValueError(),))), two.derive([OSError(1)]), two.__reduce__())
try: two.message = 5
except AttributeError as e: print("readonly")
class Mine(ExceptionGroup):
    def derive(self, items): return Mine(self.message, items)
mine = Mine("mine", [ValueError(1), TypeError(2)]); mine.add_note("a note"); mine.__cause__ = KeyError("why")
for part in mine.split(ValueError): print(type(part).__name__, part.exceptions, part.__notes__, repr(part.__cause__))
class Wrong(ExceptionGroup):
    def derive(self, items): return 5
t(lambda: Wrong("w", [ValueError(1), TypeError(2)]).split(ValueError))
class Both(BaseExceptionGroup, Exception): pass
t(lambda: Both("b", [KeyboardInterrupt()])); t(lambda: Both("b", [ValueError()]))
try: raise nested
except ExceptionGroup as e: print(e is nested)
def made(e):
    try: raise e
    except BaseException as x: return x
def show(e): sys.excepthook(type(e), e, e.__traceback__)
inner = made(ValueError(1)); inner.add_note("first\nsecond")
top = made(ExceptionGroup("top", [inner, made(KeyError("k")), ExceptionGroup("in", [OSError(2, "gone"), SyntaxError("m", ("f", 1, 2, "a b c\n"))])])); top.add_note("of the group")
show(top)
try:
    try: raise top
    except BaseException as e: raise RuntimeError("later") from e
except RuntimeError as e: last = e
show(last)
show(made(ExceptionGroup("around", [last])))
show(ExceptionGroup("many", [ValueError(i) for i in range(20)]))
deep = ExceptionGroup("d", [ValueError(1)])
for i in range(12): deep = ExceptionGroup("d%d" % i, [deep])
show(deep)
