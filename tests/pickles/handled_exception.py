# The exception being handled travels: bare raise, __context__, sys.exc_info.
import pickle, sys
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def reraise():
    try: raise ValueError("mine")
    except ValueError:
        yield 1
        raise
a = reraise(); next(a); a = hop(a)
try: next(a)
except ValueError as e: print("re-raised", e)
def context():
    try: raise KeyError("first")
    except KeyError:
        yield 1
        try: raise IndexError("second")
        except IndexError as e: yield repr(e), repr(e.__context__)
a = context(); next(a); a = hop(a); print(next(a))
def info():
    try: raise TypeError("handled")
    except TypeError:
        yield 1
        yield repr(sys.exc_info()[1])
    yield sys.exc_info()
a = info(); next(a); a = hop(a)
try: raise RuntimeError("resumer's own")
except RuntimeError: print(next(a), repr(sys.exc_info()[1]))
a = hop(a); print(next(a))
def variable():
    try: raise ValueError("bound")
    except ValueError as e:
        yield 1
        yield str(e), e.args
    yield "e" in locals()
a = variable(); next(a); a = hop(a); print(next(a)); a = hop(a); print(next(a))
def two_levels():
    try: 1 / 0
    except ZeroDivisionError:
        try: [][1]
        except IndexError:
            yield "inner"
        yield repr(sys.exc_info()[1])
        raise
a = two_levels(); next(a); a = hop(a); print(next(a)); a = hop(a)
try: next(a)
except ZeroDivisionError as e: print(e)
def chained():
    try:
        try: raise KeyError("cause")
        except KeyError as k: raise ValueError("effect") from k
    except ValueError as e:
        e.add_note("a note")
        yield
        yield repr(e.__cause__), e.__notes__, e.__suppress_context__
a = chained(); next(a); a = hop(a); print(next(a))
