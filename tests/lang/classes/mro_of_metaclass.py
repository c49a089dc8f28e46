# mro() of a metaclass: what it may answer.
class S: __slots__ = ("a", "b")
class P: x = "P.x"
def made(order):
    class M(type):
        def mro(cls): return order(cls)
    return M("X", (), {})
for order in (lambda c: [c, object], lambda c: [c, P, object], lambda c: (c, P), lambda c: [c, int, object], lambda c: [c, S, object], lambda c: [c, 5], lambda c: [], lambda c: 5, lambda c: [c, dict], lambda c: [c, Exception, BaseException, object]):
    try: X = made(order); print([k.__name__ for k in X.__mro__], getattr(X, "x", None))
    except TypeError as e: print(e)
class A:
    def __call__(self): return "never"
A.__call__ = A()
try: A()()
except RecursionError as e: print(e)
for n in ("__name__", "__qualname__", "__module__", "__doc__", "__bases__"):
    try: delattr(P, n)
    except TypeError as e: print(e)
