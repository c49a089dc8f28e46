# weakref.ref: calls, equality, hash, callbacks, subclasses, what can be referenced.
import gc, weakref
class A:
    def __init__(self, v=0): self.v = v
    def __repr__(self): return f"A({self.v})"
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __hash__(self): return hash(self.v)
a = A(1); r = weakref.ref(a); print(r() is a, r(), weakref.ref(a) is r, weakref.getweakrefcount(a), type(r).__name__, callable(r), r.__callback__)
b = A(1); s = weakref.ref(b); print(r == s, hash(r) == hash(s), r == weakref.ref(a), r != weakref.ref(A(2)) if False else "", {r: 1}[s])
log = []
t = weakref.ref(a, lambda w: log.append(("callback", w is t, w()))); print(weakref.getweakrefcount(a), t is r, len(weakref.getweakrefs(a)))
del a; gc.collect(); print(r(), t(), log, r == s, r == r, hash(r) == hash(1))
u = weakref.ref(A(5)); gc.collect(); print(u())
try: hash(u)
except TypeError as e: print(e)
order = []
x = A(9); refs = [weakref.ref(x, lambda w, i=i: order.append(i)) for i in range(3)]; del x; gc.collect(); print(sorted(order))
def bad(w): raise ValueError("in callback")
class R(weakref.ref):
    def __init__(self, o, cb=None, extra=None): super().__init__(o, cb); self.extra = extra
    def __new__(cls, o, cb=None, extra=None): return super().__new__(cls, o, cb)
y = A(3); q = R(y, None, "more"); print(q() is y, q.extra, isinstance(q, weakref.ref), R(y) is R(y))
for o in (5, "s", None, (1,), 1.5, [], {}, object(), b"x"):
    try: weakref.ref(o); print("ok")
    except TypeError as e: print(e)
class L(list): pass
class D(dict): pass
class I(int): pass
class S(set): pass
def f(): pass
def g(): yield
for o in (L(), D(), S([1]), {1}, frozenset([2]), f, lambda: 0, A, A.__init__, len, g(), type, weakref): 
    w = weakref.ref(o); print(type(o).__name__, w() is o, end="; ")
print()
m = weakref.ref(b.__init__); gc.collect(); print(m())
wm = weakref.WeakMethod(b.__repr__); print(wm()(), wm() == b.__repr__); del b; gc.collect(); print(wm())
for fn in (lambda: weakref.ref(), lambda: weakref.ref(A, 1, 2), lambda: r(1), lambda: weakref.ref(A(1), x=1)):
    try: print(fn())
    except TypeError as e: print(e)
