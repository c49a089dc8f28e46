# Rich comparison: reflection, NotImplemented, non-bool results, chaining.
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print(f"{self.n} lt"); return NotImplemented
    def __le__(self, o): print(f"{self.n} le"); return NotImplemented
    def __gt__(self, o): print(f"{self.n} gt"); return NotImplemented
    def __ge__(self, o): print(f"{self.n} ge"); return NotImplemented
    def __eq__(self, o): print(f"{self.n} eq"); return NotImplemented
    def __ne__(self, o): print(f"{self.n} ne"); return NotImplemented
class D(C): pass
class E(C):
    def __lt__(self, o): print("E lt"); return NotImplemented
    def __gt__(self, o): print("E gt"); return NotImplemented
for a, b in ((C("a"), C("b")), (C("a"), D("d")), (C("a"), E("e")), (C("a"), 5), (5, C("a"))):
    for op in "< <= > >= == !=".split():
        try: print(op, eval(f"a {op} b"))
        except TypeError as e: print(e)
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return V(f"({self.v}<{o.v})")
    def __eq__(self, o): return V(f"({self.v}=={o.v})")
    def __bool__(self): print("bool", self.v); return True
    def __repr__(self): return self.v
a, b, c = V("a"), V("b"), V("c")
print(a < b); print(a < b < c); print(a == b == c); print(a > b); print(a != b); print(not a < b); print(max(a, b), min(a, b)); print([a] == [b])
class W:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"W{self.v}"
print(sorted([W(3), W(1)]), max(W(1), W(5)), min([W(4), W(2)]), W(1) > W(0))
for s in ("W(1) <= W(2)", "W(1) < 3", "3 > W(1)"):
    try: print(eval(s))
    except Exception as e: print(type(e).__name__, e)
import functools
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(1) >= T(2), T(2) > T(1), T(1) <= T(1), T(1) != T(1))
class Cont:
    def __contains__(self, x): print("contains", x); return x
print(1 in Cont(), 0 in Cont(), "x" not in Cont(), [] not in Cont())
class It:
    def __iter__(self): print("iter"); return iter([1, 2, 3])
print(2 in It(), 5 in It())
class NoC: __contains__ = None
try: 1 in NoC()
except TypeError as e: print(e)
print((1).__lt__("a"), "a".__eq__(1), [].__lt__(()), (1.0).__eq__("x"), None.__eq__(1), object().__lt__(1), object().__eq__(1), NotImplemented is not None)
