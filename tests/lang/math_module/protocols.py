# math asks __float__, __index__, __floor__, __ceil__, __trunc__.
import math
class F:
    def __float__(self): return 6.25
class I:
    def __index__(self): return 9
class Both(F, I):
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
print(math.sqrt(F()), math.sqrt(I()), math.floor(F()), math.ceil(F()), math.floor(I()) if False else "", math.floor(Both()), math.ceil(Both()), math.trunc(Both()), math.factorial(I()), math.gcd(I(), 6), math.isqrt(I()), math.comb(I(), 2), math.hypot(F(), I()), math.pow(I(), F()), math.log(F()), math.log2(I()), math.copysign(F(), -1), math.fsum([F(), I(), 1]), math.prod([2, 3.5]), math.isnan(F()), math.ldexp(F(), 2))
class BadF:
    def __float__(self): return "x"
class BadF2:
    def __float__(self): raise KeyError("in float")
class BadI:
    def __index__(self): return 1.5
class IntOnly:
    def __int__(self): return 4
for f in (lambda: math.sqrt(BadF()), lambda: math.sqrt(BadF2()), lambda: math.factorial(BadI()), lambda: math.sqrt(IntOnly()), lambda: math.factorial(F()), lambda: math.sqrt(None), lambda: math.floor(object()), lambda: math.trunc(object()), lambda: math.trunc("a"), lambda: math.gcd(F()), lambda: math.fsum([object()]), lambda: math.dist([1], 5), lambda: math.log("a"), lambda: math.ldexp(1, 1.5), lambda: math.isclose(1, "a"), lambda: math.isclose(1, 1, rel_tol=-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class FS(float):
    def __floor__(self): return "fs floor"
print(math.floor(FS(2.5)), math.ceil(FS(2.5)), math.trunc(FS(2.5)), math.sqrt(FS(4)), type(math.sqrt(FS(4))).__name__)
class Num:
    def __init__(self, v): self.v = v
    def __mul__(self, o): return Num(self.v * getattr(o, "v", o))
    __rmul__ = __mul__
    def __repr__(self): return f"Num({self.v})"
print(math.prod([Num(2), Num(5)]), math.prod([3, Num(2)], start=1), math.prod([2 ** 40, 2 ** 40]), math.prod(range(1, 25)), math.prod([1.5, 2, 10 ** 3]), math.prod(iter([])))
