# gi_frame, gi_running, gi_code, gi_yieldfrom, gi_suspended, names and repr.
def g(a, b=2):
    c = a + b
    x = yield c
    y = yield from inner()
    return x
def inner():
    yield "in"
q = g(1)
print(q.__name__, q.__qualname__, q.gi_code is g.__code__, q.gi_code.co_name, q.gi_running, q.gi_suspended, q.gi_yieldfrom, q.gi_frame is not None, type(q.gi_frame).__name__)
print(sorted(q.gi_frame.f_locals.items()))
next(q)
print(q.gi_running, q.gi_suspended, sorted(q.gi_frame.f_locals.items()), q.gi_frame.f_lineno, q.gi_frame.f_code.co_name, q.gi_frame.f_back)
q.send("X")
print(type(q.gi_yieldfrom).__name__, q.gi_yieldfrom.__name__, q.gi_frame.f_lineno, sorted(k for k in q.gi_frame.f_locals))
print(next(q, "end"), q.gi_frame, q.gi_yieldfrom, q.gi_running, q.gi_suspended)
def running():
    yield me.gi_running, me.gi_suspended
    try: next(me)
    except ValueError as e: yield str(e)
    try: me.throw(KeyError)
    except ValueError as e: yield str(e)
    try: me.send(None)
    except ValueError as e: yield str(e)
me = running(); print(list(me))
q.__name__ = "renamed"; q.__qualname__ = "Q.renamed"
print(q.__name__, q.__qualname__, repr(q).split(" at ")[0])
for s in ("q.__name__ = 5", "q.gi_running = 1", "q.gi_frame = 1", "q.gi_code = 1", "q.x = 1", "q.__qualname__ = 1", "q.gi_yieldfrom = 1"):
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__, e)
ge = (x for x in "a"); print(ge.__name__, ge.__qualname__, repr(ge).split(" at ")[0], ge.gi_code.co_name, sorted(ge.gi_frame.f_locals))
class C:
    def m(self): yield 1
    s = staticmethod(lambda: (yield 2))
print(C().m().__qualname__, C.s().__qualname__, hasattr(q, "gi_frame"), callable(q), iter(q) is q, [n for n in ("send", "throw", "close", "__next__", "__iter__", "__del__") if hasattr(q, n)], type(q).__name__, isinstance(q, type(ge)), g.__code__.co_flags & 32, inner.__code__.co_flags & 32 != 0, (lambda: 1).__code__.co_flags & 32)
for s in ("len(q)", "q[0]", "q + q", "q()", "q == q", "q < q", "bool(q)", "q.send()", "q.throw()", "q.close(1)", "next(q, 1, 2)", "type(q)()", "q.gi_nope", "hash(q) == hash(q)", "reversed(q)"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__, e)
