# Unreachable suspended generators run their finally and with blocks at collection.
import gc
log = []
class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append("+" + self.n); return self
    def __exit__(self, t, v, tb): log.append("-" + self.n + ":" + (t.__name__ if t else "none"))
def g(n):
    with CM(n):
        try: yield 1; yield 2
        except GeneratorExit: log.append(n + " GeneratorExit"); raise
        finally: log.append(n + " finally")
x = g("a"); next(x); del x; gc.collect(); print(log); log.clear()
x = g("b"); next(x); y = x; x = None; gc.collect(); print(log); next(y); y = None; gc.collect(); print(log); log.clear()
def outer(): yield from g("inner"); log.append("never")
x = outer(); next(x); del x; gc.collect(); print(log); log.clear()
def cyc():
    me = yield
    try: yield me
    finally: log.append("cyclic closed")
x = cyc(); next(x); x.send(x); del x; gc.collect(); print(log); log.clear()
def loop():
    for v in g("loop"):
        if v == 1: break
loop(); gc.collect(); print(log); log.clear()
def consumer(): a, b = g("unpack"); return a, b
print(consumer()); gc.collect(); print(log); log.clear()
class Box: pass
b = Box(); b.gen = g("boxed"); next(b.gen); b.self = b; del b; gc.collect(); print(log); log.clear()
def noclean(): yield 1; log.append("after")
x = noclean(); next(x); del x; gc.collect(); print(log)
def ret():
    try: yield 1
    finally: return 5
x = ret(); next(x); del x; gc.collect()
def uses_global():
    try: yield
    finally: log.append(helper())
def helper(): return "helper result"
x = uses_global(); next(x); del x; gc.collect(); print(log); log.clear()
def nested():
    try: yield 1
    finally:
        log.append("n1")
        for v in range(2): log.append(v)
        try: raise ValueError
        except ValueError: log.append("handled")
x = nested(); next(x); x = None; gc.collect(); print(log); log.clear()
try:
    x = g("err"); next(x); raise ValueError
except ValueError: del x
gc.collect(); print(log)
