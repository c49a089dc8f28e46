# Unary operators and conversions: __int__, __float__, __index__, __str__, __bool__, round...
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n="no"): return ("round", n)
    def __trunc__(self): return 3
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __len__(self): return 4
    def __length_hint__(self): return 9
    def __divmod__(self, o): return ("divmod", o)
    def __reversed__(self): return "reversed"
    def __format__(self, s): return "fmt:" + s
    def __dir__(self): return ["z", "y"]
    def __sizeof__(self): return 1
import math
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), round(u, None), math.trunc(u), math.floor(u), math.ceil(u), len(u), divmod(u, 1), reversed(u), format(u, "x"), f"{u:y}", dir(u), bool(u))
class N:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
    def __float__(self): return self.v
    def __index__(self): return self.v
    def __str__(self): return self.v
    def __repr__(self): return self.v
    def __bool__(self): return self.v
    def __bytes__(self): return self.v
    def __hash__(self): return self.v
    def __len__(self): return self.v
    def __complex__(self): return self.v
    def __format__(self, s): return self.v
for v in (5, 2.5, "txt", None, b"by", -3):
    for f in (int, float, str, repr, bool, len, hash, format, bytes, lambda x: [0] * 3 and "abc"[x], lambda x: range(x), hex, lambda x: math.sqrt(x), lambda x: "%d" % x, lambda x: [1, 2] * x, chr, lambda x: f"{x!r}"):
        try: r = f(N(v)); print(repr(r) if not isinstance(r, N) else "N", end=" ")
        except Exception as e: print(type(e).__name__ + ":", e, end=" | ")
    print()
class I:
    def __index__(self): return 3
print(int(I()), float(I()), hex(I()), [10, 20, 30, 40][I()], "ab" * I(), range(I()), bin(I()), math.factorial(I()), list(range(10))[I()::I()], (1 << I()) if False else "", bytes(I()), chr(I()) == "\x03", round(2.34567, I()), "%x" % I(), f"{5:{I().__index__()}}")
class T:
    def __trunc__(self): return 7
class S(str): pass
class F2(float): pass
class I2(int): pass
for x in (S("12"), F2(2.5), I2(7)): print(type(int(x)).__name__, type(float(x)).__name__, type(str(x)).__name__, repr(x), type(+x).__name__ if not isinstance(x, str) else "", hash(x) == hash(type(x).__base__(x)))
class Plain: pass
for s in ("-Plain()", "+Plain()", "~Plain()", "abs(Plain())", "round(Plain())", "int(Plain())", "float(Plain())", "len(Plain())", "hex(Plain())", "reversed(Plain())", "math.floor(Plain())", "math.trunc(Plain())", "iter(Plain())", "next(Plain())", "Plain()[0]", "Plain()()", "1 in Plain()", "range(Plain())", "bytes(Plain())", "divmod(Plain(), 1)", "[1][Plain()]", "format(Plain(), 'x')", "math.sqrt(Plain())", "'a' * Plain()", "complex", "with_"):
    try: eval(s)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
