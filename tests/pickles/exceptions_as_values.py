# Exceptions in the graph: args, attributes, cause, context, notes, user classes.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
def local():
    class E(Exception):
        def __init__(self, code): super().__init__(code, "extra"); self.code = code
        def __str__(self): return f"E{self.code}"
    return E
E = local()
try:
    try: raise KeyError("inner")
    except KeyError as k: raise E(5) from k
except E as e:
    e.add_note("note one"); e.payload = [1, {"self": None}]; e.payload[1]["self"] = e
    err = e
f = trip(err)
print(repr(f), str(f), f.args, f.code, repr(f.__cause__), f.__suppress_context__, f.__notes__, f.payload[1]["self"] is f, type(f) is E)
try: raise f
except E as again: print("raised", again, repr(again.__cause__))
for x in (ValueError(), ValueError("a", 1), StopIteration(3), OSError(2, "No such file", "f"), SystemExit(4), KeyboardInterrupt(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n"), SyntaxError("m", ("f", 1, 2, "t")), NameError("x", name="x"), AssertionError("z")):
    y = trip(x); print(type(y) is type(x), repr(y), y.args == x.args, getattr(y, "value", None), getattr(y, "code", None), getattr(y, "errno", None), getattr(y, "name", None))
def g():
    try: yield 1
    except E as e: yield "caught", e.code, e.args
a = g(); next(a); a = pickle.loads(pickle.dumps(a, move=True)); print(a.throw(E(9)))
def holder():
    try: raise ValueError("kept")
    except ValueError as e: saved = e
    yield 1
    raise saved
h = holder(); next(h); h = pickle.loads(pickle.dumps(h, move=True))
try: next(h)
except ValueError as e: print("from the copy:", e)
c = trip(ValueError("cyc")); c.me = c; d = trip(c); print(d.me is d)
