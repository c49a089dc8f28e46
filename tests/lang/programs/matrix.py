# A matrix class: operators, determinants, inverse with fractions, powers, iteration.
class Frac:
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError("Frac with zero denominator")
        if d < 0: n, d = -n, -d
        a, b = abs(n), d
        while b: a, b = b, a % b
        self.n, self.d = n // (a or 1), d // (a or 1)
    @staticmethod
    def of(x): return x if isinstance(x, Frac) else Frac(x)
    def __add__(self, o): o = Frac.of(o); return Frac(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __neg__(self): return Frac(-self.n, self.d)
    def __sub__(self, o): return self + -Frac.of(o)
    def __rsub__(self, o): return Frac.of(o) - self
    def __mul__(self, o): o = Frac.of(o); return Frac(self.n * o.n, self.d * o.d)
    __rmul__ = __mul__
    def __truediv__(self, o): o = Frac.of(o); return Frac(self.n * o.d, self.d * o.n)
    def __eq__(self, o): o = Frac.of(o); return (self.n, self.d) == (o.n, o.d)
    def __bool__(self): return self.n != 0
    def __repr__(self): return f"{self.n}" if self.d == 1 else f"{self.n}/{self.d}"
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("ragged rows")
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, k): i, j = k; return self.rows[i][j]
    def __setitem__(self, k, v): i, j = k; self.rows[i][j] = v
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows])
    __rmul__ = __mul__
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"shapes {self.shape} and {o.shape} do not fit")
        cols = list(zip(*o.rows))
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in cols] for r in self.rows])
    def __pow__(self, n):
        r, b = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1: r = r @ b
            b = b @ b; n >>= 1
        return r
    def det(self):
        if self.shape == (1, 1): return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.shape[1]))
    def minor(self, i, j): return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])
    def inverse(self):
        n = self.shape[0]
        m = [[Frac.of(x) for x in r] + [Frac(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next((r for r in range(c, n) if m[r][c]), None)
            if p is None: raise ZeroDivisionError("singular matrix")
            m[c], m[p] = m[p], m[c]
            m[c] = [x / m[c][c] for x in m[c]]
            for r in range(n):
                if r != c: m[r] = [x - m[r][c] * y for x, y in zip(m[r], m[c])]
        return Matrix([r[n:] for r in m])
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return "; ".join(" ".join(map(str, r)) for r in self.rows)
    def __iter__(self): return (x for r in self.rows for x in r)
a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a, "|", a + b, "|", a @ b, "|", 2 * a, "|", a.T, "|", a ** 5, "|", a.det(), a.inverse(), "|", a @ a.inverse(), a @ a.inverse() == Matrix.identity(2), sum(a), max(a), a.shape)
m = Matrix([[2, -1, 0], [1, 3, 5], [0, 4, 7]]); print(m.det(), m.inverse(), m.minor(1, 1), (m ** 10)[0, 0], (Matrix([[1, 1], [1, 0]]) ** 100)[0, 1])
for f in (lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a @ m, lambda: Matrix([[1], [1, 2]]), lambda: Frac(1, 0), lambda: a[5, 5]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
h = Matrix([[Frac(1, i + j + 1) for j in range(4)] for i in range(4)]); print(h, "|", h.inverse(), "|", h.det()); a[0, 0] = 10; print(a)
