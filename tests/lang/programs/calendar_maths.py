# Dates by hand: leap years, weekdays, month grids, differences, easter, ISO weeks.
class Date:
    DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    NAMES = "Mon Tue Wed Thu Fri Sat Sun".split()
    __slots__ = ("y", "m", "d")
    def __init__(self, y, m, d):
        if not 1 <= m <= 12: raise ValueError(f"month must be in 1..12, not {m}")
        if not 1 <= d <= self.month_len(y, m): raise ValueError(f"day {d} is out of range for {y}-{m:02}")
        self.y, self.m, self.d = y, m, d
    @staticmethod
    def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    @classmethod
    def month_len(cls, y, m): return cls.DAYS[m - 1] + (m == 2 and cls.leap(y))
    @classmethod
    def parse(cls, s):
        try: return cls(*map(int, s.split("-")))
        except TypeError: raise ValueError(f"not a date: {s!r}") from None
    def ordinal(self):
        y = self.y - 1
        return y * 365 + y // 4 - y // 100 + y // 400 + sum(self.month_len(self.y, m) for m in range(1, self.m)) + self.d
    @classmethod
    def from_ordinal(cls, n):
        y = n * 400 // 146097 + 1
        while cls(y, 1, 1).ordinal() > n: y -= 1
        n -= cls(y, 1, 1).ordinal(); m = 1
        while n >= cls.month_len(y, m): n -= cls.month_len(y, m); m += 1
        return cls(y, m, n + 1)
    def weekday(self): return (self.ordinal() - 1) % 7
    def __add__(self, n): return Date.from_ordinal(self.ordinal() + n)
    def __sub__(self, o): return self.ordinal() - o.ordinal() if isinstance(o, Date) else self + -o
    def __eq__(self, o): return self.key() == o.key()
    def __lt__(self, o): return self.key() < o.key()
    def __hash__(self): return hash(self.key())
    def key(self): return self.y, self.m, self.d
    def __str__(self): return f"{self.y:04}-{self.m:02}-{self.d:02}"
    def __repr__(self): return f"Date({self})"
    def __format__(self, s): return str(self) if not s else "".join({"d": f"{self.d:02}", "m": f"{self.m:02}", "y": f"{self.y}", "a": self.NAMES[self.weekday()]}.get(c, c) for c in s)
    def iso(self):
        th = self + (3 - self.weekday()); return th.y, (th - Date(th.y, 1, 1)) // 7 + 1, self.weekday() + 1
def month(y, m):
    yield f"{y}-{m:02}".center(20)
    yield " ".join(n[:2] for n in Date.NAMES)
    row = ["  "] * Date(y, m, 1).weekday()
    for d in range(1, Date.month_len(y, m) + 1):
        row.append(f"{d:2}")
        if len(row) == 7: yield " ".join(row); row = []
    if row: yield " ".join(row)
def easter(y):
    a, b, c = y % 19, y // 100, y % 100; d, e = divmod(b, 4); f = (b + 8) // 25; g = (b - f + 1) // 3; h = (19 * a + b - d - g + 15) % 30; i, k = divmod(c, 4); l = (32 + 2 * e + 2 * i - h - k) % 7; n = (a + 11 * h + 22 * l) // 451
    mo, da = divmod(h + l - 7 * n + 114, 31); return Date(y, mo, da + 1)
print(*month(2024, 2), sep="\n"); print(*month(2023, 10), sep="\n")
d = Date(2024, 2, 28); print(d + 1, d + 2, d - 59, d - Date(2000, 1, 1), f"{d:a d/m/y}", repr(d), d.iso(), Date(2021, 1, 3).iso(), Date(2020, 12, 31).iso(), sorted([Date(2024, 1, 2), Date(2023, 12, 31)]), d < Date(2024, 3, 1), {Date(1, 1, 1)} == {Date(1, 1, 1)}, max(Date(1999, 1, 1), d))
print(all(Date.from_ordinal(Date.from_ordinal(n).ordinal()).ordinal() == n for n in range(1, 200000, 137)), [str(easter(y)) for y in (1999, 2000, 2024, 2100)], [y for y in range(1890, 1910) if Date.leap(y)], sum(Date(y, m, 13).weekday() == 4 for y in range(2000, 2010) for m in range(1, 13)))
for s in ("2023-02-29", "2024-13-01", "2024-02", "x-y-z", "2024-04-31", "2024-02-29"):
    try: print(Date.parse(s))
    except ValueError as e: print(e)
