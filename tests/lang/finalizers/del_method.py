# __del__: called once, after collect; errors are reported, resurrection, inheritance.
import gc
log = []
class A:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
a = A("a"); del a; gc.collect(); print(log); log.clear()
b = A("b"); c = b; del b; gc.collect(); print(log); del c; gc.collect(); print(log); log.clear()
def f(): A("local"); x = A("x"); return 1
f(); gc.collect(); print(sorted(log)); log.clear()
l = [A(i) for i in range(3)]; l.clear(); gc.collect(); print(sorted(log)); log.clear()
p, q = A("p"), A("q"); p.o, q.o = q, p; del p, q; gc.collect(); print(sorted(log)); log.clear()
saved = []
class Z:
    def __del__(self): log.append("Z del"); saved.append(self)
z = Z(); del z; gc.collect(); print(log, len(saved), type(saved[0]).__name__); saved.clear(); gc.collect(); print(log); log.clear()
class B(A):
    def __del__(self): log.append("B"); super().__del__()
B("sub"); gc.collect(); print(log); log.clear()
class D:
    def __getattr__(self, n): return 5
D(); gc.collect()
class NoDel: pass
n = NoDel(); n.__del__ = lambda: log.append("instance attr"); del n; gc.collect(); print(log)
a = A("explicit"); a.__del__(); print(log); log.clear(); del a; gc.collect(); print(log); log.clear()
class M(type):
    def __del__(cls): log.append("class gone")
def mk():
    class K(metaclass=M): pass
mk(); gc.collect(); gc.collect(); print(log); log.clear()
class S:
    __slots__ = ("v",)
    def __del__(self): log.append(("slots", self.v))
s = S(); s.v = 3; del s; gc.collect(); print(log); log.clear()
class L(list):
    def __del__(self): log.append(("list", len(self)))
L([1, 2]); gc.collect(); print(log); log.clear()
def g():
    try: yield 1
    finally: log.append("generator finally")
x = g(); next(x); del x; gc.collect(); print(log); log.clear()
x = g(); del x; gc.collect(); print(log)
class Tmp:
    count = 0
    def __init__(self): Tmp.count += 1
    def __del__(self): Tmp.count -= 1
ts = [Tmp() for _ in range(100)]; print(Tmp.count); del ts[10:]; gc.collect(); print(Tmp.count); ts = None; gc.collect(); print(Tmp.count)
