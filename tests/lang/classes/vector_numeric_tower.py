# A numeric class with the full set of operators, mixed with ints and floats.
class Mod:
    def __init__(self, v, m): self.m = m; self.v = v % m
    def _of(self, o):
        if isinstance(o, Mod):
            if o.m != self.m: raise ValueError(f"moduli differ: {self.m} and {o.m}")
            return o.v
        return o if isinstance(o, int) else NotImplemented
    def _op(f):
        def op(self, o):
            v = self._of(o)
            return v if v is NotImplemented else Mod(f(self.v, v, self.m), self.m)
        return op
    __add__ = __radd__ = _op(lambda a, b, m: a + b)
    __sub__ = _op(lambda a, b, m: a - b)
    __rsub__ = _op(lambda a, b, m: b - a)
    __mul__ = __rmul__ = _op(lambda a, b, m: a * b)
    __truediv__ = _op(lambda a, b, m: a * pow(b, -1, m))
    __rtruediv__ = _op(lambda a, b, m: b * pow(a, -1, m))
    __and__ = _op(lambda a, b, m: a & b)
    del _op
    def __pow__(self, n, mod=None): return Mod(pow(self.v, n, self.m), self.m) if mod is None else ("pow3", n, mod)
    def __neg__(self): return Mod(-self.v, self.m)
    def __pos__(self): return self
    def __abs__(self): return min(self.v, self.m - self.v)
    def __invert__(self): return 1 / self
    def __int__(self): return self.v
    __index__ = __int__
    def __float__(self): return self.v / self.m
    def __bool__(self): return self.v != 0
    def __eq__(self, o): return self.v == o.v and self.m == o.m if isinstance(o, Mod) else self.v == o % self.m if isinstance(o, int) else NotImplemented
    def __hash__(self): return hash((self.v, self.m))
    def __lt__(self, o): return self.v < self._of(o)
    def __divmod__(self, o): return divmod(self.v, int(o))
    def __rdivmod__(self, o): return divmod(o, self.v)
    def __round__(self, n=0): return ("round", n)
    def __lshift__(self, n): return Mod(self.v << n, self.m)
    def __rlshift__(self, n): return n << self.v
    def __repr__(self): return f"{self.v}%{self.m}"
    def __iadd__(self, o): self.v = (self.v + self._of(o)) % self.m; return self
a, b = Mod(5, 7), Mod(4, 7)
print(a + b, a + 10, 10 + a, a - b, b - a, 1 - a, a * b, 3 * a, a / b, 1 / a, a ** 3, a ** -1, -a, +a, abs(a), ~a, int(a), float(a), bool(Mod(7, 7)), a == 12, a == b, a != 5, 5 == a, hash(a) == hash(Mod(12, 7)), a < b, divmod(a, 3), divmod(23, a), round(a), round(a, 2), a << 2, 1 << a, a & 6, [10, 20, 30, 40, 50, 60][a], "ab" * Mod(2, 5), range(a), hex(a), pow(a, 2, 9), sum([a, b, Mod(1, 7)]), sorted([a, b]), max(a, b), {a: 1}[Mod(5, 7)], f"{a}", a / b * b == a)
c = a; c += 3; print(a, c is a); c -= 1; print(a, c, c is a)
for f in (lambda: a + Mod(1, 5), lambda: a + 1.5, lambda: 1.5 + a, lambda: "s" * 1.5, lambda: a / 7, lambda: a < "x", lambda: a == "x", lambda: a + None, lambda: a | b, lambda: a // b, lambda: [1] * a, lambda: a @ b, lambda: a > b, lambda: a >= b):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
