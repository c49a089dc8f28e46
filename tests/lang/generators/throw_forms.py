# throw with types, instances, values; where it lands; chaining; unstarted and finished.
def g():
    while True:
        try: r = yield "ready"
        except ValueError as e: print("V", repr(e), e.args, repr(e.__context__))
        except (KeyError, TypeError): print("K/T")
        else: print("got", r)
        finally: print("fin")
x = g(); next(x)
x.throw(ValueError); x.throw(ValueError("inst")); x.throw(ValueError, "val"); x.throw(ValueError, ("a", "b")); x.throw(ValueError, ValueError("v2")); x.throw(KeyError()); x.send(1)
for bad in ((5,), ("x",), (None,), (object,), (int, 5), ([ValueError],), (ValueError("a"), "b"), (ValueError, "v", "tb"), ()):
    h = g(); next(h)
    try: print(h.throw(*bad))
    except BaseException as e: print(type(e).__name__, e)
    h.close()
try: x.throw(ZeroDivisionError("out"))
except ZeroDivisionError as e: print("out", e)
print(next(x, "finished"))
try: x.throw(ValueError("on finished"))
except ValueError as e: print(e)
u = g()
try: u.throw(ValueError("unstarted"))
except ValueError as e: print(e)
print(next(u, "dead"))
def chain():
    try: yield 1
    except ValueError as e: raise TypeError("new") from e
c = chain(); next(c)
try: c.throw(ValueError("old"))
except TypeError as e: print(repr(e.__cause__), repr(e.__context__))
def swallow_stop():
    try: yield 1
    except StopIteration as e: print("caught stop", e.value); yield "after"
s = swallow_stop(); next(s); print(s.throw(StopIteration(9)))
def pass_stop():
    yield 1
p = pass_stop(); next(p)
try: p.throw(StopIteration("through"))
except RuntimeError as e: print(e, repr(e.__cause__))
def in_handler():
    try: 1 / 0
    except ZeroDivisionError:
        try: yield "in handler"
        except ValueError as e: print(repr(e.__context__))
        yield "done"
i = in_handler(); next(i); print(i.throw(ValueError("ctx")))
def outer_ctx():
    g2 = chain(); next(g2)
    try: raise KeyError("outer")
    except KeyError:
        try: g2.throw(ValueError("thrown"))
        except TypeError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
outer_ctx()
def ret_on_throw():
    try: yield 1
    except ValueError: return "returned"
r = ret_on_throw(); next(r)
try: r.throw(ValueError)
except StopIteration as e: print(e.value)
def finally_yield():
    try: yield 1
    finally: yield "in finally"
f = finally_yield(); next(f); print(f.throw(ValueError("pending")))
try: next(f)
except ValueError as e: print("resumed pending", e)
