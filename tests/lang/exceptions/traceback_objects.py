# __traceback__: tb_next, tb_lineno, frames, with_traceback, growing while it propagates.
def walk(tb):
    out = []
    while tb: out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    return out
def a(): b()
def b():
    c()
def c():
    raise ValueError("c")
try: a()
except ValueError as e: print(walk(e.__traceback__)); saved = e
def d():
    try: a()
    except ValueError as e:
        print(walk(e.__traceback__))
        raise
try: d()
except ValueError as e: print(walk(e.__traceback__))
def again(): raise saved
try: again()
except ValueError as e: print(walk(e.__traceback__))
try: raise saved.with_traceback(None)
except ValueError as e: print(walk(e.__traceback__))
def loop():
    for i in range(3):
        try: raise saved.with_traceback(None)
        except ValueError as e: yield walk(e.__traceback__)
print(list(loop()))
tb = saved.__traceback__; print(type(tb).__name__, tb.tb_next is None or type(tb.tb_next).__name__, tb.tb_lasti >= 0, sorted(n for n in dir(tb) if n.startswith("tb_")))
saved.__traceback__ = None; print(saved.__traceback__)
try: saved.with_traceback(5)
except TypeError as e: print(e)
e = ValueError("never raised"); print(e.__traceback__)
class K:
    def __init__(self): raise KeyError("init")
    @property
    def p(self): raise TypeError("prop")
    def __add__(self, o): raise ValueError("add")
    def __iter__(self): raise IndexError("iter")
def m(): K()
for f in (m, lambda: K.p.fget(None), lambda: object.__new__(K) + 1, lambda: [x for x in object.__new__(K)], lambda: sorted([1], key=lambda x: 1 / 0), lambda: list(map(lambda x: x.y, [1])), lambda: eval("1/0"), lambda: exec("def q():\n  1/0\nq()")):
    try: f()
    except Exception as e: print(type(e).__name__, walk(e.__traceback__))
import sys
try: 1 / 0
except ZeroDivisionError as e: print(sys.exc_info()[2] is e.__traceback__, walk(e.__traceback__))
def multi():
    x = [1,
         2]
    return (x[0] +
            x[5])
try: multi()
except IndexError as e: print(walk(e.__traceback__))
def rec(n): 1 / 0 if n == 0 else rec(n - 1)
try: rec(5)
except ZeroDivisionError as e: print(len(walk(e.__traceback__)))
try: raise ValueError
except ValueError as e: f = e.__traceback__.tb_frame; print(f.f_code.co_name, f.f_lineno > 0, f.f_globals is globals(), f.f_back)
