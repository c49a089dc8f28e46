# Exception context across yields, sys.exc_info isolation, raise in callee of a generator.
import sys
def g():
    try:
        yield 1
    except ValueError as e:
        yield ("ctx", repr(e.__context__))
        try: raise KeyError("in gen")
        except KeyError as k: yield ("chain", repr(k.__context__))
x = g(); next(x); print(x.throw(ValueError("t")), next(x))
def h():
    yield sys.exc_info()[1]
    try: raise ValueError("h")
    except ValueError: yield sys.exc_info()[1].args
    yield sys.exc_info()[1]
print(list(h()))
try: raise TypeError("caller")
except TypeError:
    print([v if isinstance(v, tuple) else repr(v) for v in h()], repr(sys.exc_info()[1]))
y = h()
try: 1 / 0
except ZeroDivisionError: print(repr(next(y)))
print(next(y), next(y))
def ctx():
    try: yield
    finally:
        try: raise KeyError("k")
        except KeyError as e: print("context in finally:", repr(e.__context__))
c = ctx(); next(c)
try: c.throw(ValueError("v"))
except ValueError: print("v out")
c = ctx(); next(c); c.close()
c = ctx(); print(list(c))
def raiser(): raise ValueError("deep")
def caller():
    try: raiser(); yield "never"
    except ValueError as e: yield str(e)
    raiser()
z = caller(); print(next(z))
try: next(z)
except ValueError as e: 
    tb, names = e.__traceback__, []
    while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(names)
def ex_var():
    for i in range(2):
        try: raise ValueError(i)
        except ValueError as e: yield e
    yield "e" in locals()
print([repr(v) for v in ex_var()])
def handler_switch():
    try: raise ValueError("A")
    except ValueError:
        yield "a"
        try: raise
        except ValueError as e: yield "re " + str(e)
p, q = handler_switch(), handler_switch(); print(next(p), next(q), next(p), next(q))
try: raise IndexError("I")
except IndexError:
    w = handler_switch(); next(w)
    try: next(w); raise
    except IndexError as e: print("outer bare raise", repr(e))
def nested_finally():
    try:
        try: yield 1
        finally: yield 2; raise KeyError("from finally")
    except KeyError as e: yield repr(e), repr(e.__context__)
n = nested_finally(); print(next(n), n.throw(ValueError("orig")), next(n))
