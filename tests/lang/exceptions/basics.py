# try/except/else/finally flow, matching, re-raise, values of exceptions.
def f(x):
    log = []
    try:
        log.append("try")
        if x == 1: raise ValueError("v")
        if x == 2: raise KeyError("k")
        if x == 3: return log + ["returned"]
        if x == 4: 1 / 0
    except ValueError as e: log.append(("ValueError", e.args))
    except (KeyError, IndexError) as e: log.append(("tuple", repr(e)))
    except ArithmeticError: log.append("arith")
    else: log.append("else")
    finally: log.append("finally")
    return log
for i in range(5): print(i, f(i))
try:
    try: raise ValueError("inner")
    except ValueError: raise
except ValueError as e: print("reraised", e)
try:
    try: raise ValueError("a")
    except ValueError as e: raise e
except ValueError as e: print("again", e)
try: raise ValueError
except ValueError as e: print(repr(e), e.args, str(e) == "")
try: raise ValueError(1, "two")
except ValueError as e: print(e, repr(e), e.args)
try: raise KeyError("k")
except KeyError as e: print(e, str(e), repr(e))
try: [][1]
except LookupError as e: print(type(e).__name__, e)
for bad in ("raise 5", "raise None", "raise 'x'", "raise int", "raise", "raise ValueError from 5", "raise ValueError('x') from None", "raise [ValueError]", "raise type", "raise (ValueError,)"):
    try: exec(bad)
    except BaseException as e: print(bad, "->", type(e).__name__, e, repr(e.__cause__))
try:
    try: 1 / 0
    except 5: pass
except TypeError as e: print(e)
try:
    try: 1 / 0
    except (ValueError, "x"): pass
except TypeError as e: print(e)
class MyErr(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
class Sub(MyErr): pass
try: raise Sub(7, "bad")
except MyErr as e: print(e, e.code, repr(e), e.args)
try: raise Sub
except TypeError as e: print(e)
e1 = ValueError("x"); print(e1 == ValueError("x"), e1 == e1, isinstance(e1, Exception), e1.__traceback__, e1.__context__, e1.__cause__, e1.__suppress_context__)
try: e
except NameError as x: print(x)
def gen_exc():
    try: raise KeyboardInterrupt
    except Exception: return "exception"
    except BaseException: return "base"
print(gen_exc())
def match_order():
    try: raise FileNotFoundError(2, "No such file", "f.txt")
    except OSError as e: return e.errno, e.strerror, e.filename, str(e), repr(e), e.args
print(match_order())
def match_dynamic():
    excs = {0: ValueError, 1: (TypeError, KeyError)}
    for i in range(2):
        try: raise KeyError(i) if i else ValueError(i)
        except excs[i] as e: print("dyn", repr(e))
match_dynamic()
def nested():
    try:
        try:
            try: 1 / 0
            finally: print("f1")
        except ValueError: print("no")
        finally: print("f2")
    except ZeroDivisionError: print("outer")
nested()
