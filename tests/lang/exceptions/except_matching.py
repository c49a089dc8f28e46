# What except clauses accept, evaluation order, subclass hooks ignored, errors in matching.
class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck"); return True
    def __subclasscheck__(cls, c): print("subclasscheck"); return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError("v")
    except Any: print("caught by hook")
except ValueError as e: print("hooks not asked", e)
def ev(x, name): print("eval", name); return x
try: raise KeyError("k")
except ev(ValueError, "1"): pass
except ev((TypeError, IndexError), "2"): pass
except ev(LookupError, "3"): print("lookup")
except ev(Exception, "4"): print("no")
try: pass
except ev(ValueError, "never"): pass
for bad in (5, "x", None, int, object, (ValueError, 5), [ValueError], ((ValueError, KeyError), TypeError), ()):
    try:
        try: raise KeyError("k")
        except bad: print("matched", bad)
    except TypeError as e: print(e, repr(e.__context__))
    except KeyError: print("passed by", bad)
try:
    try: raise ValueError("v")
    except nope: pass
except NameError as e: print(e, repr(e.__context__))
class A(Exception): pass
class B(A): pass
class C(B, KeyError): pass
for exc in (A, B, C):
    for i, clauses in enumerate([(C, B, A), (A, B, C), (KeyError, A)]):
        try: raise exc
        except clauses[0]: print(exc.__name__, i, 0)
        except clauses[1]: print(exc.__name__, i, 1)
        except clauses[-1]: print(exc.__name__, i, 2)
        except: print(exc.__name__, i, "bare")
try: raise KeyboardInterrupt
except Exception: print("no")
except: print("bare catches all")
try:
    try: raise ValueError("in try")
    except ValueError: raise KeyError("in handler")
    except KeyError: print("same-level handler must not catch")
except KeyError as e: print("outer", e)
try:
    try: pass
    except ValueError: print("no")
    else: raise ValueError("from else")
    finally: print("fin")
except ValueError as e: print(e)
def gen_types(): yield ValueError; yield KeyError
try: raise KeyError("tuple from gen")
except tuple(gen_types()) as e: print(repr(e))
excs = ValueError
try:
    excs = KeyError
    raise KeyError("late bound")
except excs as e: print(repr(e))
for src in ["try: pass", "try: pass\nexcept: pass\nexcept ValueError: pass", "try: pass\nfinally: pass\nexcept: pass", "try: pass\nexcept ValueError, e: pass", "try: pass\nexcept ValueError, TypeError: pass", "try: pass\nelse: pass", "try: pass\nexcept (ValueError as e): pass", "try: pass\nexcept ValueError as e.x: pass", "try: pass\nexcept ValueError as (a, b): pass", "except: pass", "try:\npass", "try: pass\nexcept\n", "try: pass\nfinally\n pass", "try: pass\nexcept ValueError as 1: pass", "raise x from", "raise from x", "finally: pass", "try: pass\nexcept* ValueError: pass\nexcept KeyError: pass"]:
    try: compile(src, "s", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg)
