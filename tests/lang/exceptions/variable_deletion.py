# The name bound by except is deleted at the handler's end, however it ends.
def f():
    e = "before"
    try: raise ValueError("v")
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as x: return str(x)
print(f())
e = 5
try: 1 / 0
except ZeroDivisionError as e: print(repr(e))
try: print(e)
except NameError as x: print(x)
def g():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError as err:
            if i == 0: continue
            if i == 1: break
    return "err" in locals()
print(g())
def h():
    try: raise ValueError
    except ValueError as e: return "e" in locals()
print(h())
def i():
    try: raise ValueError
    except ValueError as e:
        del e
    return "ok"
print(i())
def j():
    try: raise ValueError
    except ValueError as e:
        e = 5
    try: e
    except UnboundLocalError: return "deleted although rebound"
print(j())
def k():
    try:
        try: raise ValueError("in")
        except ValueError as e: raise KeyError("out")
    except KeyError: return "e" in locals()
print(k())
def l():
    try: raise ValueError("keep")
    except ValueError as e: keep = e
    return keep
print(repr(l()))
def m():
    try: raise ValueError("outer")
    except ValueError as e:
        try: raise KeyError("inner")
        except KeyError as e: pass
        try: return e
        except UnboundLocalError as x: return str(x)
print(m())
def n():
    try: raise ValueError
    except (ValueError, TypeError) as e: fn = lambda: e
    try: fn()
    except NameError as x: return str(x)
print(n())
class C:
    try: raise ValueError
    except ValueError as e: seen = repr(e)
    has = "e" in dir()
print(C.seen, C.has, hasattr(C, "e"))
def o():
    global ge
    try: raise ValueError
    except ValueError as ge: pass
    return "ge" in globals()
print(o())
def p():
    e = 1
    try: pass
    except ValueError as e: pass
    return e
print(p())
def q():
    try: raise ValueError("gen")
    except ValueError as e:
        yield str(e)
    yield "e" in locals()
print(list(q()))
