# sys.exc_info and sys.exception through nested handlers, functions and finally.
import sys
def info():
    t, v, tb = sys.exc_info()
    return (t and t.__name__, v and v.args, tb is not None, sys.exception() is v)
print(info())
try: raise ValueError(1)
except ValueError:
    print(info())
    try: raise KeyError(2)
    except KeyError:
        print(info())
        try: raise IndexError(3)
        except IndexError: print(info())
        print(info())
    print(info())
print(info())
def f():
    try: raise TypeError("f")
    except TypeError: return info()
try: raise ValueError("outer")
except ValueError: print(f(), info())
try:
    try: raise ValueError(4)
    finally: print("finally", info())
except ValueError: pass
print(info())
def g():
    for i in range(2):
        try: raise ValueError(i)
        except ValueError: yield info()
try: raise KeyError("caller")
except KeyError:
    x = g(); print(next(x), info(), next(x), info()); x.close()
class CM:
    def __enter__(self): print("enter", info()); return self
    def __exit__(self, *a): print("exit", info(), a[0]); return True
with CM(): raise ValueError("with")
print(info())
with CM(): pass
def reraise():
    try: raise ValueError("first")
    except ValueError:
        try: raise
        except ValueError as e: return e.args
print(reraise())
def bare():
    try: raise
    except RuntimeError as e: return str(e)
print(bare())
def helper(): raise
try:
    try: raise ValueError("re-raised by a helper")
    except ValueError: helper()
except ValueError as e: print(e)
try: raise ValueError("v")
except ValueError as e:
    e2 = e
    try: pass
    finally: print(info())
else: print("no")
print(info(), e2.args)
while True:
    try: raise ValueError("loop")
    except ValueError: break
print(info())
def ret():
    try: raise ValueError("x")
    except ValueError: return 1
ret(); print(info())
l = [info() for _ in range(1)]; print(l)
try: raise ValueError("comp")
except ValueError: print([info() for _ in range(1)], (lambda: info())())
