# repr and parsing of floats at the edges of every representation.
vals = [0.0, -0.0, 1.0, -1.0, 0.1, 1 / 3, 2 / 3, 1e16, 1e15, 9999999999999998.0, 1e17, 123456789012345680.0, 1e21, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
        1e-4, 1e-5, 0.0001234, 0.00001234, 1.5e300, 1e100, 3.141592653589793, 2.718281828459045, 100.0, 1e5, 123456.789, 0.3, 0.1 + 0.2, 1e-10, 4.35, 2.675, 1.005, 9007199254740992.0, 9007199254740993.0]
for v in vals: print(repr(v), str(-v), float(repr(v)) == v)
for e in (-1074, -1073, -1023, -1022, -768, -767, -766, -257, -256, -255, -64, -1, 0, 52, 53, 54, 63, 64, 255, 256, 257, 766, 767, 768, 1022, 1023):
    v = 2.0 ** e
    print(e, v, -v, v * 1.5, v == 2 ** e if e >= 0 else v, v + v == 2 * v, v / 2, v.hex())
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, -nan, inf - inf, inf * 0, inf + 1 == inf, inf > 10 ** 400, -inf < -10 ** 400, nan == nan, repr(nan), abs(-inf), -(-0.0), 0.0 == -0.0, 1 / inf, -1 / inf)
for s in ("1", " 1.5 ", "1e5", "-.5", "5.", "+1.5e-3", "inf", "-Infinity", "nan", "1_0.5", "1e400", "-1e400", "1e-400", "0x10", "", "abc", "1.5.2", "1e", "--1", "1 2", "iNf", "٣.٥", "1__0", "infinit", "1e5x"):
    try: print(repr(s), float(s))
    except ValueError as e: print(e)
print(float.fromhex("0x1.8p3"), (0.1).hex(), (1.0).hex(), (-0.0).hex(), float.fromhex("inf"), (5e-324).hex(), (1e308).hex())
print((0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (1e20).is_integer(), (1.5).is_integer(), (-0.0).as_integer_ratio(), inf.is_integer())
for f in (lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(), lambda: float.fromhex("zz"), lambda: float("1", "2"), lambda: float(b"1.5"), lambda: float(b"x"), lambda: float(object)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import math
print(math.copysign(1, -0.0), math.copysign(1, 0.0 * -1), str(-0.0 + 0.0), -0.0 * 1, 0.0 - 0.0, 0 * -1.0, round(-0.4), round(-0.4, 0), int(-0.5), -0.0 // 1, -0.0 % 5, 5.0 % -5, -1e-20 % 5)
