# Loaded code has a namespace of its own per load: only the names it uses, shared within the load.
import pickle
total = 10
log = []
def add(n):
    global total
    total += n
    log.append(n)
    return total
def report(): return total, log
a2, r2 = pickle.loads(pickle.dumps((add, report)))
print(a2(5), r2(), total, log)
add(1); print(total, log, r2())
print(a2.__globals__ is r2.__globals__, a2.__globals__ is globals(), a2.__globals__["total"], "pickle" in a2.__globals__, a2.__globals__["__name__"])
a3 = pickle.loads(pickle.dumps(add)); print(a3(100), total, a2.__globals__ is a3.__globals__)
def outer():
    def inner(): return helper(1)
    return inner
def helper(n): return n + unknown_here
f = pickle.loads(pickle.dumps(outer()))
try: f()
except NameError as e: print(e)
f.__globals__["unknown_here"] = 41; print(f())
def gen():
    global total
    while True:
        total += 1
        yield total
g = gen(); print(next(g)); h = pickle.loads(pickle.dumps(g)); print(next(h), next(h), total, next(g), total)
def defines():
    global fresh
    fresh = "new global"
    return fresh
d = pickle.loads(pickle.dumps(defines)); print(d(), "fresh" in globals(), d.__globals__["fresh"])
import sys
print("__main__" in sys.modules, sys.modules["__main__"].__dict__ is globals())
