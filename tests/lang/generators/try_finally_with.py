# yields inside every part of try, with and loops; what runs when.
log = []
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append("+" + self.n); return self.n
    def __exit__(self, t, v, tb): log.append("-" + self.n + (":" + t.__name__ if t else "")); return t is KeyError
def g1():
    with CM("a") as a, CM("b") as b:
        yield a + b
        with CM("c"): yield "c"
        yield "after c"
print(list(g1()), log); log.clear()
g = g1(); next(g); next(g)
try: g.throw(ValueError)
except ValueError: print(log)
log.clear()
g = g1(); next(g); print(next(g, 0), g.throw(KeyError), log); g.close(); log.clear()
def g2():
    try: yield "try"
    except ValueError: yield "except"
    else: yield "else"
    finally: yield "finally"
    yield "after"
print(list(g2()))
g = g2(); next(g); print(g.throw(ValueError), list(g))
g = g2(); next(g); print(g.throw(KeyError("k")))
try: next(g)
except KeyError as e: print(repr(e))
def g3():
    for i in range(3):
        try:
            if i == 1: continue
            yield i
        finally: log.append(i)
    else: yield "else"
print(list(g3()), log); log.clear()
def g4():
    while True:
        try:
            try: yield 1
            finally: log.append("inner"); break
        finally: log.append("outer")
    yield "out"
print(list(g4()), log); log.clear()
def g5():
    try: 1 / 0
    except ZeroDivisionError as e:
        yield "handling"
        yield str(e)
        try: [][1]
        except IndexError as e2:
            yield repr(e2.__context__)
    try: e
    except UnboundLocalError: yield "e gone"
print(list(g5()))
def g6():
    try:
        raise ValueError("v")
    except ValueError:
        yield 1
        raise
g = g6(); next(g)
try: next(g)
except ValueError as e: print("bare raise after yield", e)
import sys
def g7():
    try: raise ValueError("mine")
    except ValueError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]
g = g7(); out = [next(g)]
try: raise KeyError
except KeyError:
    out.append(next(g)); out.append(sys.exc_info()[0].__name__); out.append(next(g, None) and "KeyError seen")
print(out, sys.exc_info())
def g8():
    yield sys.exc_info()[0]
    try: raise
    except RuntimeError as e: yield str(e)
try: raise KeyError("outer")
except KeyError:
    g = g8(); print(next(g).__name__)
print(next(g))
def g9():
    try: yield 1
    finally:
        try: yield 2
        finally: yield 3
print(list(g9()))
def g10():
    with CM("x"):
        for i in range(2):
            with CM("y%d" % i): yield i
        return "ret"
print(list(g10()), log)
