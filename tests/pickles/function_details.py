# What a function keeps: defaults, annotations, attributes, doc, names, code.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
def f(a, b: int = 2, /, c=[3], *args, d, e="e", **kw) -> str:
    """The doc of f."""
    return a, b, c, args, d, e, kw
f.attr = {"x": 1}; f.self = f
g = trip(f)
print(g(1, d=4), g.__name__, g.__qualname__, g.__module__, g.__doc__, g.__defaults__, g.__kwdefaults__, g.__annotations__, g.attr, g.self is g, g is f)
print(g.__code__.co_varnames, g.__code__.co_argcount, g.__code__.co_name, g.__code__.co_firstlineno == f.__code__.co_firstlineno, g.__closure__)
for s in ("g()", "g(1)", "g(1, d=2, a=3)", "g(a=1, d=2)"):
    try: print(eval(s))
    except TypeError as e: print(e)
g.__defaults__[1].append(4); print(f.__defaults__, g.__defaults__)
def deco(fn):
    def w(*a): return "wrapped", fn(*a)
    w.__wrapped__ = fn
    return w
@deco
def h(x): return helper(x) + CONST
def helper(x): return x * 2
CONST = 5
k = trip(h); CONST = 0; helper = None; print(k(10), k.__wrapped__(1), k.__name__)
def gen(n):
    "generator doc"
    i = yield n
    return i
gg = trip(gen); x = gg(3); print(gg.__doc__, next(x), gg.__code__.co_flags & 32)
def shadowed(len): return len
print(trip(shadowed)(3))
def uses_builtins(x): return sorted(map(abs, x)), len(x), isinstance(x, list)
print(trip(uses_builtins)([-1, 3, -2]))
def recursive(n): return n if n < 2 else recursive(n - 1) + recursive(n - 2)
r = trip(recursive); recursive = None; print(r(12))
def missing(): return never_defined
try: trip(missing)()
except NameError as e: print(e)
def nested_def(n):
    class Local:
        def get(self): return n
    def inner(): return Local().get()
    return inner
print(trip(nested_def)(7)(), trip(nested_def(8))())
exec("def from_exec(x): return x + offset\noffset = 100", ns := {}); print(trip(ns["from_exec"])(1))
def tb(): return 1 / 0
try: trip(tb)()
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_name, e.__traceback__.tb_next.tb_lineno)
def ann(x: "str" = None, *, y: list[int] = ()) -> None: pass
print(trip(ann).__annotations__, trip(ann).__kwdefaults__)
