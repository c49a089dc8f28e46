# What the built-in classes with attributes of their own make of their arguments; setting, deleting, reducing.
def t(f):
    try: print(repr(f()))
    except BaseException as x: print(type(x).__name__, x)
UD = lambda: UnicodeDecodeError("a", b"abc", 0, 2, "x")
for f in (lambda: SyntaxError("m", (1,) * 7), lambda: SyntaxError("m", 5), lambda: SyntaxError("m", (1, 2, 3, 4, 5)), lambda: UnicodeDecodeError(1, b"", 0, 0, "x"), lambda: UnicodeDecodeError("a", "", 0, 0, "x"), lambda: UnicodeDecodeError("a", b"", "0", 0, "x"), lambda: UnicodeDecodeError("a", b"", 0, 0, 5), lambda: UnicodeEncodeError("a", b"", 0, 0, "x"), lambda: UnicodeTranslateError("a", 1, "x"), lambda: ImportError(1, name=2, foo=3), lambda: AttributeError(foo=1), lambda: NameError(x=1), lambda: NameError(name=1, x=1, y=2)): t(f)
for f in (lambda: OSError(1, 2, 3, 4, 5, 6), lambda: BlockingIOError(1, 2, 3).characters_written, lambda: OSError(11, 2, 3), lambda: OSError(1, 2).characters_written, lambda: OSError(2, "x", "f").__reduce__(), lambda: OSError(2, "x", "f", None, "g").__reduce__(), lambda: str(OSError(2, "x", "f", None, "g")), lambda: str(OSError(2, None)), lambda: OSError("only").errno, lambda: FileExistsError(2, "x")): t(f)
for f in (lambda: setattr(ValueError(), "__suppress_context__", 5), lambda: delattr(ValueError(), "__suppress_context__"), lambda: delattr(ValueError(), "__cause__"), lambda: delattr(ValueError(), "__context__"), lambda: delattr(ValueError(), "__traceback__"), lambda: delattr(ValueError(), "args"), lambda: setattr(ValueError(), "args", 5), lambda: setattr(ValueError(), "__cause__", 5), lambda: setattr(ValueError(), "__context__", 5), lambda: setattr(ValueError(), "__traceback__", 5), lambda: setattr(ValueError(), "__dict__", 5), lambda: delattr(ValueError(), "__dict__"), lambda: ValueError().__setstate__(5), lambda: ValueError(1).__reduce__(), lambda: ImportError("a", name="b").__reduce__(), lambda: AttributeError("x", name="y").__reduce__()): t(f)
for f in (lambda: delattr(SyntaxError("x"), "msg"), lambda: delattr(UD(), "start"), lambda: setattr(UD(), "start", "x"), lambda: str(UD()), lambda: str(UnicodeEncodeError("a", "a\u1234", 1, 2, "x")), lambda: str(UnicodeEncodeError("a", "a\u1234b", 1, 3, "x")), lambda: str(UnicodeTranslateError("a\U00012345", 1, 2, "x")), lambda: UnicodeTranslateError("a", 1, 2, "x").encoding, lambda: UnicodeError("a").args, lambda: UnicodeError.encoding): t(f)
for f in (lambda: SyntaxError().msg, lambda: str(SyntaxError()), lambda: str(SyntaxError("a", ("/x/f", 2, 3, "t"))), lambda: str(SyntaxError("a", (None, 2, 3, "t"))), lambda: str(SyntaxError("a", ("f", None, 3, "t"))), lambda: SyntaxError("m").print_file_and_line, lambda: ImportError("a", "b").msg, lambda: str(ImportError("a", "b")), lambda: ImportError("a").msg, lambda: SystemExit(1, 2).code, lambda: StopIteration(1, 2).value, lambda: ValueError.__doc__, lambda: ExceptionGroup.__mro__): t(f)
for names in ("KeyError ValueError", "KeyError AttributeError", "OSError AttributeError", "NameError StopIteration", "UnicodeDecodeError UnicodeEncodeError", "SystemExit StopIteration"): t(lambda: type("X", tuple(eval(n) for n in names.split()), {}).__mro__)
class Own(OSError):
    def __init__(self, *args, extra=None): self.extra = extra; super().__init__(*args)
class Slotted(Exception): __slots__ = ("x", "y")
class Given(ImportError):
    def __new__(cls, *args, **kwargs): return super().__new__(cls, *args, **kwargs)
e = Own(2, "no", "f", extra=5); print(repr(e), e.filename, e.extra, type(Own(2, "x")).__name__, OSError.__new__(Own, 1, 2).args, Given("m", name="n").name)
e = Slotted(5); e.x = 1; e.z = 3; print(e.x, e.z, e.args, e.__dict__)
e = OSError(2, "a", "f"); e.foo = 1; print(e.__dict__, e.errno, e.filename); e.__dict__["bar"] = 2; print(e.bar, e.filename); del e.foo; print(e.__dict__); e.__dict__ = {"q": 1}; print(e.q, e.errno, hasattr(e, "bar"))
e = ValueError(1, 2); e.__setstate__({"a": 1}); e.args = (x for x in "ab"); print(e.a, e.args); e.args = [3]; print(repr(e))
x = ValueError("x")
for i in range(200): x = ValueError(x)
print(str(x), len(repr(x)), repr(ValueError([ValueError({1: KeyError("k")})])))
def f():
    def g(): return late
    try: g()
    except NameError as e: print(e, e.name)
    late = 1
f()
def u():
    try: never
    except UnboundLocalError as e: print(e, e.name)
    never = 1
u()
for code in ("import nope", "import nope.sub", "from math import nope", "[].nope", "nope"):
    try: exec(code)
    except (ImportError, AttributeError, NameError) as e: print(type(e).__name__, e.name, getattr(e, "path", "-"), getattr(e, "obj", "-"))
