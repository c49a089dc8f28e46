# dump and load with files; several pickles in one file; errors of short and foreign input.
import pickle
p = "files.tmp"
with open(p, "wb") as f: pickle.dump({"a": [1, 2]}, f); pickle.dump("second", f); pickle.dump((3,), f)
with open(p, "rb") as f:
    print(pickle.load(f), pickle.load(f), pickle.load(f))
    try: pickle.load(f)
    except EOFError as e: print("EOFError")
class W:
    def __init__(self): self.b = b""
    def write(self, x): self.b += bytes(x); return len(x)
w = W(); pickle.dump([1, "x"], w); print(pickle.loads(w.b))
class R:
    def __init__(self, b): self.b, self.i = b, 0
    def read(self, n=-1):
        if n < 0: n = len(self.b)
        r = self.b[self.i:self.i + n]; self.i += n; return r
    def readline(self):
        j = self.b.find(b"\n", self.i) + 1 or len(self.b); r = self.b[self.i:j]; self.i = j; return r
print(pickle.load(R(w.b)))
for f in (lambda: pickle.loads(b""), lambda: pickle.loads("text"), lambda: pickle.loads(5), lambda: pickle.dump(1, 5), lambda: pickle.load(5), lambda: pickle.loads(b"garbage that is no pickle"), lambda: pickle.dumps(), lambda: pickle.loads(pickle.dumps(list(range(100)))[:-20])):
    try: print(f())
    except Exception as e: print("error", isinstance(e, (pickle.UnpicklingError, EOFError, TypeError, ValueError, AttributeError, KeyError)))
class Custom:
    def __init__(self, v): self.v = v
with open(p, "wb") as f: pickle.dump([Custom(1), Custom([2])], f)
with open(p, "rb") as f: a, b = pickle.load(f)
print(a.v, b.v, type(a) is Custom)
with open(p, "w") as f:
    try: pickle.dump(1, f)
    except TypeError: print("text file refused")
