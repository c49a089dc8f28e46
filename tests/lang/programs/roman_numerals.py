# Roman numerals both ways, validated, as an int subclass with arithmetic.
PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool): raise TypeError(f"need an int, not {type(n).__name__}")
    if not 0 < n < 4000: raise ValueError(f"{n} is out of range 1..3999")
    out = ""
    for v, s in PAIRS:
        count, n = divmod(n, v); out += s * count
    return out
def from_roman(s):
    i = total = 0
    for v, sym in PAIRS:
        while s.startswith(sym, i): total += v; i += len(sym)
    if i != len(s) or not s or to_roman(total) != s: raise ValueError(f"invalid numeral {s!r}")
    return total
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], [from_roman(s) for s in ("I", "XLII", "MCMXCIV", "MMMCMXCIX")])
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)), max((len(to_roman(n)), n) for n in range(1, 4000)))
for bad in ("IIII", "VX", "", "ABC", "IM", "MMMM", "iv"):
    try: print(from_roman(bad))
    except ValueError as e: print(e)
for bad in (0, 4000, -1, 1.5, "V", True):
    try: print(to_roman(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class Roman(int):
    def __new__(cls, v): return super().__new__(cls, from_roman(v) if isinstance(v, str) else v)
    def __str__(self): return to_roman(int(self))
    __repr__ = lambda self: f"Roman({str(self)!r})"
    def __format__(self, spec): return format(str(self), spec)
for op in "add sub mul floordiv mod".split():
    def make(name):
        base = getattr(int, name)
        return lambda self, o: Roman(base(self, o))
    for pre in ("__", "__r"): setattr(Roman, f"{pre}{op}__", make(f"{pre}{op}__"))
a, b = Roman("X"), Roman("IV")
print(a + b, a - b, a * b, a // b, a % b, 5 + a, a + 1, repr(a + b), f"{a:>5}|{b:<5}|", sorted([a, b, Roman(7)]), sum([a, b], Roman(1)), a > b, a == 10, {a: "ten"}[10], int(a), [1, 2, 3, 4, 5][b], max(a, b), str(Roman(1) + 1), a / b)
try: b - a; print(str(b - a))
except ValueError as e: print(e)
