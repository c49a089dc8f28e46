# A fork's finally runs once for each living copy; a moved one once in all.
import gc, pickle
def g(name):
    try:
        yield 1
        yield 2
    finally: print("finally", name)
a = g("forked"); next(a); b = pickle.loads(pickle.dumps(a)); del a; gc.collect(); print("first gone"); del b; gc.collect(); print("second gone")
c = g("moved"); next(c); c = pickle.loads(pickle.dumps(c, move=True)); gc.collect(); print("still open", next(c)); del c; gc.collect()
data = None
d = g("only in bytes"); next(d); data = pickle.dumps(d, move=True); del d; gc.collect(); print("nothing ran"); e = pickle.loads(data); e.close()
f = g("never started"); f2 = pickle.loads(pickle.dumps(f)); del f, f2; gc.collect(); print("unstarted: silent")
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
x = D("object"); y = pickle.loads(pickle.dumps(x)); del x; gc.collect(); print("one deleted"); y.n = "copy"; del y; gc.collect()
def holds():
    r = D("in frame")
    yield 1
    yield 2
h = holds(); next(h); h = pickle.loads(pickle.dumps(h, move=True)); gc.collect(); print(next(h)); h.close(); gc.collect(); print("end")
