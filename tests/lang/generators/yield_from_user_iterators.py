# yield from calls __iter__, __next__, send, throw, close of user objects exactly as specified.
class T:
    def __init__(self, items): self.items = list(items); self.log = []
    def __iter__(self): self.log.append("iter"); return self
    def __next__(self):
        self.log.append("next")
        if not self.items: raise StopIteration("T value")
        return self.items.pop(0)
class Send(T):
    def send(self, v): self.log.append(("send", v)); return ("sent", v)
class Throw(T):
    def throw(self, *a): self.log.append(("throw", len(a), getattr(a[0], "__name__", type(a[0]).__name__))); return "thrown"
class Close(T):
    def close(self): self.log.append("close")
class All(Send, Throw, Close): pass
def d(it):
    r = yield from it
    yield ("result", r)
for cls in (T, Send, Throw, Close, All):
    t = cls("ab"); g = d(t)
    ev = [next(g)]
    for f in (lambda: g.send(None), lambda: g.send(5), lambda: g.throw(ValueError, "v"), lambda: g.throw(ValueError("w")), g.close):
        try: ev.append(f())
        except Exception as e: ev.append((type(e).__name__, str(e)))
    print(cls.__name__, ev, t.log)
t = T("x"); print(list(d(t)), t.log)
class StopSend(T):
    def send(self, v): raise StopIteration("by send")
    def throw(self, *a): raise StopIteration("by throw")
g = d(StopSend("abc")); next(g); print(g.send(1))
g = d(StopSend("abc")); next(g); print(g.throw(ValueError))
class GE(T):
    def throw(self, *a): print("throw called on GeneratorExit?", a); return "x"
g = d(GE("ab")); next(g); print(g.close())
g = d(GE("ab")); next(g)
try: g.throw(GeneratorExit)
except GeneratorExit: print("GeneratorExit goes to close, not throw")
class AttrErr(T):
    def __getattr__(self, n):
        if n in ("throw", "close", "send"): raise AttributeError("no " + n)
        raise AttributeError(n)
g = d(AttrErr("ab")); next(g)
try: g.send(1)
except AttributeError as e: print(e)
g = d(AttrErr("ab")); next(g)
try: g.throw(KeyError("k"))
except KeyError as e: print(repr(e))
class BadIter:
    def __iter__(self): return 5
class RaiseIter:
    def __iter__(self): raise ValueError("in iter")
class Seq:
    def __getitem__(self, i):
        if i < 2: return i
        raise IndexError
for b in (BadIter(), RaiseIter(), Seq(), 7, None, int):
    try: print(list(d(b)))
    except Exception as e: print(type(e).__name__, e)
def same(it): yield from it; yield from it
print(list(same([1, 2])), list(same(iter([1, 2]))))
gen = (x for x in range(4)); h = d(gen); print(next(h), next(gen), next(h)); h.close(); print(next(gen, "closed with outer"))
def shared():
    x = yield from it1
    return x
it1 = iter(range(4)); a, b = shared(), shared(); print(next(a), next(b), next(a), list(b), list(a))
