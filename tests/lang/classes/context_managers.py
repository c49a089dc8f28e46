# with: order, exceptions, suppression, several items, targets, errors.
class CM:
    def __init__(self, n, suppress=False, fail=None): self.n, self.s, self.fail = n, suppress, fail
    def __enter__(self):
        print("enter", self.n)
        if self.fail == "enter": raise ValueError("enter failed")
        return self.n.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, tb is not None)
        if self.fail == "exit": raise KeyError("exit failed")
        return self.s
with CM("a") as x: print("body", x)
with CM("a") as x, CM("b") as y: print(x, y)
with (CM("p") as x, CM("q"), CM("r") as z,): print(x, z)
with CM("s", True): 1 / 0
print("after suppressed")
try:
    with CM("o"), CM("i"): raise ValueError("inside")
except ValueError as e: print("propagated", e)
try:
    with CM("o", True), CM("i", fail="exit"): raise ValueError("inside")
except KeyError: print("no")
print("outer swallowed KeyError")
try:
    with CM("o"), CM("e", fail="enter"): print("never")
except ValueError as e: print(e)
try:
    with CM("x", fail="exit"): raise ValueError("orig")
except KeyError as e: print(repr(e), repr(e.__context__))
def f():
    with CM("ret"): return "value"
print(f())
def g():
    for i in range(3):
        with CM(f"loop{i}"):
            if i == 0: continue
            if i == 1: break
    return i
print(g())
class O: pass
o = O(); l = [0]
with CM("t") as o.x, CM("u") as l[0]: pass
print(o.x, l)
class Pair:
    def __enter__(self): return 1, (2, 3)
    def __exit__(self, *a): pass
with Pair() as (a, (b, c)): print(a, b, c)
with Pair() as [a, d]: print(a, d)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for c in (NoExit, NoEnter, int):
    try:
        with c(): pass
    except Exception as e: print(type(e).__name__, e)
class Inst: pass
i = Inst(); i.__enter__ = lambda: 1; i.__exit__ = lambda *a: None
try:
    with i: pass
except TypeError as e: print(e)
def gen():
    with CM("gen"):
        yield 1
        yield 2
print(list(gen()))
h = gen(); next(h); h.close()
try:
    with CM("e1"):
        with CM("e2"): raise KeyError("k")
except KeyError as e: print(repr(e))
class Trans:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if t is ValueError: raise TypeError("translated") from v
try:
    with Trans(): raise ValueError("v")
except TypeError as e: print(e, repr(e.__cause__))
class Stack:
    def __init__(self): self.cbs = []
    def __enter__(self): return self
    def push(self, f, *a): self.cbs.append((f, a))
    def __exit__(self, *exc):
        for f, a in reversed(self.cbs): f(*a)
with Stack() as s:
    for i in range(3): s.push(print, "cleanup", i)
    print("in stack")
with CM("truthy", "yes"): raise RuntimeError
try:
    with CM("falsy", 0): raise RuntimeError("kept")
except RuntimeError as e: print(e)
