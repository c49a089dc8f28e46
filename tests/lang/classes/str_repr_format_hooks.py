# __str__, __repr__, __format__, __bytes__, __dir__ and who calls which.
class Both:
    def __str__(self): return "STR"
    def __repr__(self): return "REPR"
class OnlyRepr:
    def __repr__(self): return "ONLYREPR"
class OnlyStr:
    def __str__(self): return "ONLYSTR"
class Fmt(Both):
    def __format__(self, s): return f"FMT<{s}>"
class Neither: pass
b, r, s, f, n = Both(), OnlyRepr(), OnlyStr(), Fmt(), Neither()
print(b, r, s, f); print(repr(b), str(r), [b, s.__class__.__name__, f], {"k": b}, (r,)); print(f"{b} {b!r} {b!s} {b!a} {f} {f:x>5} {f!r:>6} {f!s:^7}|", "{} {!r} {:q}".format(b, b, f), "%s %r" % (b, b), format(b), format(f), format(f, "z"), str(b) + repr(b), b.__str__(), b.__repr__(), object.__str__(b), b.__format__(""))
print(repr(s).startswith("<__main__.OnlyStr object at"), repr(n).startswith("<__main__.Neither object at"), str(n) == repr(n), f"{n}" == str(n), repr(Neither), str(Neither), f"{Neither}", repr(n.__init__).startswith("<method-wrapper '__init__' of Neither object at"), repr(Both.__str__).startswith("<function Both.__str__ at"), repr(b.__str__).split(" at ")[0] if False else repr(b.__str__).startswith("<bound method Both.__str__ of REPR"))
class BadStr:
    def __str__(self): return 5
class BadRepr:
    def __repr__(self): return None
class BadFmt:
    def __format__(self, s): return 5
class Raises:
    def __repr__(self): raise ValueError("in repr")
class BadBytes:
    def __bytes__(self): return "x"
for c in (lambda: str(BadStr()), lambda: print(BadStr()), lambda: f"{BadStr()}", lambda: repr(BadRepr()), lambda: [BadRepr()] and repr([BadRepr()]), lambda: "%r" % BadRepr(), lambda: format(BadFmt()), lambda: f"{BadFmt():x}", lambda: str(Raises()), lambda: repr([1, Raises()]), lambda: repr({1: Raises()}), lambda: f"{n:>10}", lambda: format(n, "x"), lambda: "{:5}".format(b), lambda: f"{b:5}", lambda: bytes(BadBytes()), lambda: ascii(BadRepr()), lambda: "{!r}".format(Raises()), lambda: f"{None:5}", lambda: f"{[]:5}"):
    try: print(c())
    except Exception as e: print(type(e).__name__, e)
class Sub(str):
    def __str__(self): return "sub str"
class Int(int):
    def __repr__(self): return "int repr"
class Lst(list):
    def __repr__(self): return "L" + super().__repr__()
class Exc(Exception):
    def __str__(self): return "exc str"
print(Sub("x"), f"{Sub('x')}", str(Sub("x")), repr(Sub("x")), "".join([Sub("x")]), "%s" % Sub("x"), Int(5), f"{Int(5)}", "%d" % Int(5), str(Int(5)), [Int(5)], Lst([1, Lst()]), Exc("q"), repr(Exc("q")), f"{Exc()}", [Exc(1)])
class Rec:
    def __init__(self): self.me = self
    def __repr__(self): return f"Rec({'...' if self.me is self else self.me!r})"
print(Rec(), [Rec()]); t = type("T", (), {"__repr__": lambda self: type(self).__name__.lower()}); print(t(), [t()]); n.__repr__ = lambda: "instance"; print(repr(n).startswith("<__main__"), n.__repr__())
class M(type):
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __str__(cls): return "M str"
class K(metaclass=M): pass
print(K, repr(K), f"{K} {K!r}", [K], str(K()).startswith("<__main__.K object at"))
