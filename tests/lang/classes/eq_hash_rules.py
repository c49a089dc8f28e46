# __eq__, __ne__, __hash__: inheritance, None, reflected and identity fallback.
class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, A) else NotImplemented
class B(A): pass
class C(A):
    def __hash__(self): return hash(self.v)
class D(C):
    def __eq__(self, o): return True
class E(A):
    __hash__ = A.__hash__
class F:
    def __hash__(self): return 5
class G(A):
    def __hash__(self): return object.__hash__(self)
for c in (A, B, C, D, E):
    try: print(c.__name__, isinstance(hash(c(3)), int), c.__hash__ is None)
    except TypeError as e: print(e)
print(A(1) == A(1), A(1) != A(1), A(1) == 1, A(1) != 1, 1 == A(1), B(1) == A(1), A(1) == B(2), A.__hash__, F() == F(), F() != F(), len({F(), F()}), len({C(1), C(1), C(2)}))
class L:
    def __eq__(self, o): print("L eq"); return NotImplemented
class R:
    def __eq__(self, o): print("R eq"); return "R says"
class RS(L):
    def __eq__(self, o): print("RS eq"); return "RS says"
    def __ne__(self, o): print("RS ne"); return "RS ne"
print(L() == R()); print(R() == L()); print(L() == RS()); print(L() != RS()); print(L() == L()); print(L() != L()); print(L() == 5)
class N:
    def __ne__(self, o): return "custom ne"
print(N() != 1, N() == 1, 1 != N())
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (2 ** 61 - 1, 2 ** 61, -1, -2, 2 ** 64, 2 ** 200, True, 0, 5):
    print(h, hash(H(h)), hash(h))
for h in ("x", 1.5, None):
    try: hash(H(h))
    except TypeError as e: print(e)
class U: __hash__ = None
for f in (lambda: hash(U()), lambda: {U()}, lambda: {U(): 1}, lambda: {}.get(U()), lambda: U() in set(), lambda: hash([]), lambda: hash(({},)), lambda: hash(slice(1)), lambda: hash(bytearray())):
    try: f()
    except TypeError as e: print(e)
class X:
    def __eq__(self, o): raise ValueError("in eq")
    def __hash__(self): return 1
d = {X(): 1}
for f in (lambda: d[X()], lambda: X() in d, lambda: d.get(X()), lambda: d.setdefault(X(), 2), lambda: {X(), X()}):
    try: f()
    except ValueError as e: print(e)
print(hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1.0, 2)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(None) == hash(None), object() == object(), object() != object(), hash(0.5), hash(1.5) == hash(3 / 2), hash(float("inf")), hash(-float("inf")), hash(2 ** 61), hash(-(2 ** 61)), hash(1e300) == hash(int(1e300)), hash(10 ** 20), hash(-5), hash(0.1))
