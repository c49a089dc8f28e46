# __cause__, __context__, __suppress_context__ in all combinations.
def show(e, depth=0):
    while e is not None:
        print(" " * depth + repr(e), "cause", repr(e.__cause__), "ctx", repr(e.__context__), e.__suppress_context__)
        e = e.__cause__ or e.__context__; depth += 1
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from KeyError("class cause")
except ValueError as e: show(e)
try: raise ValueError("x") from KeyError
except ValueError as e: show(e)
try:
    try:
        try: raise KeyError(1)
        except KeyError: raise IndexError(2)
    except IndexError: raise TypeError(3)
except TypeError as e: show(e)
try:
    try: raise ValueError("a")
    finally: raise KeyError("b")
except KeyError as e: show(e)
e1 = ValueError("one")
try:
    try: raise e1
    except ValueError: raise e1
except ValueError as e: show(e)
a, b = ValueError("a"), KeyError("b")
try:
    try: raise a
    except ValueError:
        try: raise b
        except KeyError: raise a
except ValueError as e: show(e)
e = ValueError("manual"); e.__cause__ = KeyError("c"); show(e); e.__cause__ = None; print(e.__suppress_context__); e.__suppress_context__ = False; e.__context__ = IndexError("i"); show(e)
for attr, v in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1), ("__suppress_context__", "x"), ("args", 5)):
    try: setattr(e, attr, v); print(attr, getattr(e, attr))
    except Exception as x: print(attr, type(x).__name__, x)
try: del e.__cause__
except TypeError as x: print(x)
def f():
    try: raise KeyError("handled inside")
    except KeyError: pass
    raise ValueError("after")
try: f()
except ValueError as e: show(e)
try:
    try: raise ValueError("outer")
    except ValueError:
        try: f()
        except ValueError as inner: show(inner)
        raise
except ValueError as e: show(e)
class CM:
    def __enter__(self): pass
    def __exit__(self, *a): raise KeyError("exit")
try:
    with CM(): raise ValueError("body")
except KeyError as e: show(e)
try:
    try: raise ValueError("orig")
    except ValueError as e: raise e.with_traceback(None) from e
except ValueError as e: print(e.__cause__ is e, e.__context__)
