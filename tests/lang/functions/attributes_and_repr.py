# What a function object shows of itself.
def f(a: int, b: "str" = "x", *args: list, c: float = 1.0, **kw: dict) -> bool:
    """Doc of f."""
    local = a
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__annotations__)
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_freevars, c.co_cellvars, c.co_firstlineno, c.co_flags & 0x2C)
f.attr = 1
f.__doc__ = "new"
f.__name__ = "g"
print(f.attr, f.__doc__, f.__name__, f.__dict__, f.__qualname__)
print(repr(f).split(" at ")[0])
del f.attr
try: f.attr
except AttributeError as e: print(e)
for name, val in [("__name__", 1), ("__qualname__", 2), ("__defaults__", 1), ("__kwdefaults__", 1), ("__code__", 1), ("__dict__", 1), ("__closure__", 1), ("__globals__", {}), ("__annotations__", 1)]:
    try: setattr(f, name, val)
    except Exception as e: print(name, type(e).__name__, e)
def outer():
    x = 1
    def inner(): return x
    class K:
        def m(self): pass
    return inner, K
inner, K = outer()
print(inner.__qualname__, K.__qualname__, K.m.__qualname__, (lambda: 0).__name__, (lambda: 0).__qualname__)
print(inner.__closure__[0].cell_contents, inner.__code__.co_freevars, outer.__code__.co_cellvars)
print(f.__globals__ is globals(), type(f).__name__, callable(f), type(f.__code__).__name__, type(K().m).__name__)
def g(): pass
print(g(), g.__doc__, g.__annotations__, f == f, f != g, hash(f) == hash(f))
g.__code__ = (lambda: 42).__code__
print(g())
k = K()
print(k.m.__self__ is k, k.m.__func__ is K.m, k.m == k.m, k.m.__name__, K.m is K.m)
try: k.m.x = 1
except AttributeError as e: print(e)
print(len.__name__, len.__qualname__, len, [].append.__name__, str.upper, "a".upper.__self__, int.__add__, (1).__add__.__name__)
print(getattr(len, "__self__").__name__, len.__module__, type(len), type([].append), type(str.upper), type(int.__add__), type((1).__add__))
