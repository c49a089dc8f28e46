# Errors in __del__ and weakref callbacks are reported to stderr and forgotten.
import gc, sys, weakref
seen = []
old = sys.unraisablehook
def hook(u): seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg is None or isinstance(u.err_msg, str)))
sys.unraisablehook = hook
class A:
    def __del__(self): raise ValueError("in del")
A(); gc.collect(); print(seen); seen.clear()
class B: pass
def cb(w): raise KeyError("in callback")
b = B(); r = weakref.ref(b, cb); del b; gc.collect(); print(seen); seen.clear()
def g():
    try: yield
    finally: raise TypeError("in generator")
x = g(); next(x); del x; gc.collect(); print(seen); seen.clear()
def h():
    try: yield
    except GeneratorExit: yield "again"
x = h(); next(x); del x; gc.collect(); print(seen); seen.clear()
class C:
    def __del__(self): sys.exit(3)
C(); gc.collect(); print(seen)
sys.unraisablehook = old
print("still running")
