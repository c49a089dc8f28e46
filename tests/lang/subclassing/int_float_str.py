# Subclasses of int, float, str, bytes: construction, results, overriding.
class I(int):
    def __repr__(self): return f"I({int(self)})"
    def __add__(self, o): return I(int.__add__(self, o))
    attr = "x"
i = I(5)
print(i, i + 1, i - 1, 1 + i, type(i + 1).__name__, type(i * 2).__name__, i == 5, hash(i) == hash(5), {5: "d"}[i], [1, 2, 3, 4, 5, 6][i], i.attr, isinstance(i, int), str(i), f"{i}", f"{i:03d}", "%d" % i, i.bit_length(), range(i), "a" * I(2), int(i), float(i), I("12"), I(2.9), I(), I("ff", 16), -i, abs(I(-3)), i < 6, bool(I(0)), divmod(i, 3), I(2) ** 3, sum([I(1), I(2)]), max(I(1), I(2)), I(10 ** 30))
i.x = 1; print(i.__dict__, int.__repr__(i), i.real, type(i.real).__name__, type(+i).__name__, type(int(i)).__name__)
class F(float):
    def __new__(cls, v, unit=""): o = super().__new__(cls, v); o.unit = unit; return o
    def __str__(self): return f"{float(self):.1f}{self.unit}"
f = F(2.55, "kg"); print(f, repr(f), f + 1, type(f + 1).__name__, f.unit, f == 2.55, round(f, 1), f"{f}", f"{f:.3f}", int(f), f.is_integer(), hash(f) == hash(2.55), f < 3, sorted([F(2), F(1)]), F("1.5"))
class S(str):
    def __new__(cls, v, extra=None): o = super().__new__(cls, v); o.extra = extra; return o
    def upper(self): return "UP:" + super().upper()
    def __getitem__(self, i): return S(super().__getitem__(i))
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
s = S("héllo", 7); print(s, s.upper(), s.extra, s[1:3], type(s[0]).__name__, type(s + "x").__name__, type(s.lower()).__name__, s == "héllo", {"héllo": 1}[s], len(s), s in "say héllo", "-".join([s, "b"]), f"{s:>7}", s.split("l"), type(str(s)).__name__, repr(s), list(s), s * 2, s % () if False else "", "x" + s, s.replace("l", "L"), isinstance(s, str), S("%s!") % 5)
class T(str):
    def __str__(self): return "custom str"
    def __repr__(self): return "custom repr"
    def __len__(self): return 99
    def __iter__(self): return iter("iter")
    def __contains__(self, x): return True
    def __add__(self, o): return "added"
    def __format__(self, s): return "fmt"
t = T("abc"); print(t, repr(t), len(t), list(t), "q" in t, t + "x", f"{t}", "".join([t]), "%s" % t, str(t), [t], t.upper(), t == "abc", t[0], max(t), "x" + t, ",".join(t))
class B(bytes):
    def decode(self, *a): return "decoded " + super().decode(*a)
b = B(b"ab"); print(b, b.decode(), b + b"c", b[0], type(b + b"").__name__, B([65]), len(B(3)), b == b"ab", {b"ab": 1}[b])
try:
    class X(bool): pass
except TypeError as e: print(e)
for base in ("range", "slice", "type(None)", "type(...)", "type(len)", "type(lambda: 0)", "type(x for x in [])", "type({}.keys())"):
    try: exec(f"class X({base}): pass"); print("ok", base)
    except TypeError as e: print(e)
class E(int):
    def __eq__(self, o): return True
    __hash__ = int.__hash__
print(E(1) == "x", 1 == E(2), E(3) in [1], E(1) != 5, {1: 2}.get(E(1)), [E(9)].index(4))
class L(int):
    def __lt__(self, o): return int(self) > int(o)
print(sorted([L(1), L(3), L(2)]), L(1) < L(2), min(L(1), L(2)))
