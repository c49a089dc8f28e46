# Equality and membership with user objects: identity first, then ==, order of calls.
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", self.n, getattr(o, "n", o)); return isinstance(o, E) and self.n == o.n
    def __lt__(self, o): print("lt", self.n, o.n); return self.n < o.n
    def __repr__(self): return f"E{self.n}"
a, b, c = E(1), E(2), E(1)
print([a, b] == [a, b]); print([a] == [c]); print(a in [a]); print(a in [b, c]); print([b, a].index(c)); print([a, c, b].count(c)); print((a, b) == (c, b)); print([a, b] < [c, b]); print([a] < [b]); print([a, b] != [a, b]); print([1, a] == [2, a]); print([a] == [a, b])
l = [a, b]; l.remove(c); print(l)
class N:
    def __eq__(self, o): return False
n = N(); print(n in [n], [n] == [n], [n].index(n), n == n, (n,) == (n,), {"k": n} == {"k": n})
class X:
    def __eq__(self, o): raise ValueError("eq failed")
for f in (lambda: X() in [X()], lambda: [X()] == [X()], lambda: [X()].index(1), lambda: [X()].remove(5), lambda: [1].count(X()), lambda: (X(),) < (X(),)):
    try: print(f())
    except ValueError as e: print(e)
class T:
    def __eq__(self, o): return "truthy"
print([T()] == [1], T() == 1, 1 == T(), [1] == [T()], 5 in [T()], [T()].index(9), T() != 1)
m = [1, 2, 3]
class Mut:
    def __eq__(self, o): m.clear(); return False
print(Mut() in m, m)
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan), [float("nan")] == [float("nan")] if False else "", [1, 2] == [1.0, 2.0], [True] == [1], ["a"] == [b"a"])
deep1 = deep2 = None
for i in range(50): deep1, deep2 = [deep1], [deep2]
print(deep1 == deep2, repr(deep1) == "[" * 50 + "None" + "]" * 50)
