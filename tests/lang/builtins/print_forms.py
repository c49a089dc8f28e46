# print: sep, end, file, flush, objects with hooks, errors.
import sys
print(); print(1, "a", None, [1], sep=", "); print("a", "b", sep=""); print("x", end="!\n"); print(*[1, 2], *"ab", sep="-"); print("no newline", end=""); print(); print(1, 2, sep=None, end=None); print("", "", sep="|"); print(end=""); print("a\tb\nc", "\\", 'q"\''); print(True, 1.0, 1e20, -0.0, 10 ** 20, b"b", {1: "a"}, (1,), ..., int, sep="/")
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("FLUSH")
w = W(); print("to", "file", 3, sep="_", end="END", file=w); print(w.parts); print("x", file=w, flush=True); print(w.parts); print(file=w); print(w.parts[-1:])
class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
class R:
    def __repr__(self): return "only repr"
class B:
    def __str__(self): return 5
class E:
    def __str__(self): raise ValueError("in str")
print(S(), R(), [S(), R()], {S(): 1} if False else "", (S(),), f"{S()} {S()!r}", "%s %r" % (S(), S()))
for f in (lambda: print(B()), lambda: print("a", E()), lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, file=5), lambda: print(1, foo=2)):
    try: f()
    except Exception as e: print("<-", type(e).__name__, e)
old = sys.stdout; sys.stdout = w; print("captured"); sys.stdout = old; print(w.parts[-2:])
sys.stdout = None; print("goes nowhere"); sys.stdout = old
print("stderr text", file=sys.stderr); print(sys.stdout.write("direct\n"), sys.stderr.write("err\n"))
sys.stdout.flush(); print("é日\U0001F600", ascii("é"))
def gen(): yield "g1"; yield "g2"
print(*gen(), sep="\n"); print(print("inner")); print(list(map(print, [1, 2]))); print("a" "b", "c" + "d", "-" * 5)
try: print("\ud800")
except UnicodeEncodeError as e: print(type(e).__name__, e.reason)
class Sub(str): pass
print(Sub("sub"), "x", sep=Sub("+")); print(1, 2, sep="\n", end="\n--\n"); print([[]], [()], {}, {"a": [1, {"b": ()}]})
