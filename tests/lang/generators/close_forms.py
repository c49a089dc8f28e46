# close in every state; GeneratorExit; finally order; ignoring it.
log = []
def g(name):
    try:
        log.append(name + " start")
        yield 1
        yield 2
    except GeneratorExit: log.append(name + " exit"); raise
    finally: log.append(name + " finally")
a = g("a"); print(a.close(), log); log.clear()
b = g("b"); next(b); print(b.close(), log); log.clear()
c = g("c"); list(c); print(c.close(), log); log.clear()
def ret():
    try: yield 1
    except GeneratorExit: return "value"
r = ret(); next(r); print(r.close())
def ignore():
    for _ in range(2):
        try: yield 1
        except GeneratorExit: pass
i = ignore(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def other():
    try: yield 1
    except GeneratorExit: raise ValueError("from close")
o = other(); next(o)
try: o.close()
except ValueError as e: print(e, repr(e.__context__))
def stop():
    try: yield 1
    except GeneratorExit: raise StopIteration
s = stop(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def nested():
    try:
        yield from g("inner")
    finally: log.append("outer finally")
n = nested(); next(n); n.close(); print(log); log.clear()
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): log.append("It.close")
class NoClose(It): close = None
def over(it): yield from it
x = over(It()); next(x); x.close(); print(log); log.clear()
y = over(NoClose()); next(y)
try: print(y.close())
except TypeError as e: print(e)
class BadClose(It):
    def close(self): raise KeyError("bad close")
z = over(BadClose()); next(z)
try: z.close()
except KeyError as e: print(repr(e))
def loop():
    for v in range(3):
        try: yield v
        finally: log.append(("loop", v))
l = loop(); next(l); next(l); l.close(); print(log); log.clear()
def w():
    class CM:
        def __enter__(self): return self
        def __exit__(self, *a): log.append(("exit", a[0] and a[0].__name__))
    with CM(): yield 1
v = w(); next(v); v.close(); print(log); log.clear()
def bare():
    try: yield 1
    except: log.append("bare except"); raise
k = bare(); next(k); k.close(); print(log)
def exc_only():
    try: yield 1
    except Exception: print("never")
q = exc_only(); next(q); print(q.close())
for gen in (a, b, c, r, l): print(gen.gi_frame, next(gen, "done"), gen.close(), end="; ")
print()
def self_close():
    try: me.close()
    except ValueError as e: yield str(e)
me = self_close(); print(next(me))
