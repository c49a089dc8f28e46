# Float operators, rounding, division rules, overflow and errors.
print(0.1 + 0.2, 1.1 * 3, 1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2, 1.5 // 0.4, 1.5 % 0.4, -1.5 % 0.4, 1.5 % -0.4, 7.0 // -2, -7.0 // 2, 1e20 // 1, 1e300 % 7)
inf, nan, ten = float("inf"), float("nan"), [10]
for a in (1.0, -1.0, 0.0, -0.0, inf, -inf, nan, 2.5):
    for b in (3.0, -3.0, inf, -inf, nan):
        print(a // b, a % b, a + b, a * b, end="; ")
    print()
for s in ("1.0 / 0", "1 / 0.0", "0.0 / 0.0", "1.0 // 0.0", "1.0 % 0", "1e200 ** 2", "(-8.0) ** (1/3) if False else 1", "0.0 ** -1", "0.0 ** -0.5", "1e308 * 1e308", "2.0 ** 10000", "divmod(1.0, 0.0)", "inf ** 0", "nan ** 0", "1.0 ** nan", "(-1.0) ** inf", "2.0 ** -inf", "0.5 ** inf", "inf ** -1", "(-inf) ** 3", "(-inf) ** -3", "0.0 ** inf", "1.0 & 1", "1.0 << 2", "~1.0", "1.0 | 2.0", "int(inf)", "round(inf)", "round(nan)", "ten[0.0]", "range(1.0)", "'a' * 2.0", "1.0 @ 2", "round(1.5, 1.0)", "round(1e308, -400)", "round(inf, 2)", "round(nan, 2)"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 1e20, 2 ** 62 + 0.0)], [round(x, 2) for x in (2.675, 1.005, 1.115, -2.345, 1e-5, 123.456)], round(1234.5678, -2), round(2.5, 0), round(1e22, 3), round(5e-324, 400), round(1.23456789, 5))
print(abs(-1.5), -(1.5), +(1.5), (1.5).__trunc__(), (2.7).__floor__(), (2.2).__ceil__(), (-2.7).__int__(), (0.0).__bool__(), (1.5).real, (1.5).imag, (1.5).conjugate())
t = 0.0
for i in range(1000): t += 0.1
print(t, sum([0.1] * 10), sum([1e16, 1.0, -1e16]), max(1.5, 2), min(1, 0.5), max(1, 1.0), max(1.0, 1), sorted([2.5, -1, 0, 1e10, 1]))
print(1 < 1.5 < 2, 1.0 == 1, 0.1 == 1 / 10, hash(1.0) == hash(1), hash(0.0) == hash(-0.0), hash(2.0 ** 100) == hash(2 ** 100), hash(inf) == hash(inf), {1: "a"}[1.0], 1.0 in {1}, 3.0 in range(5), 2.5 in range(5), [1.0].index(1))
x = 1.0
while x + 1.0 != x: x *= 2
print(x)
x = 1.0; n = 0
while x > 0: x /= 2; n += 1
print(n)
print(1.5.__add__(1), 1.5.__add__(2.5), (1.5).__add__("a"), 2.0.__pow__(3), 7.5.__divmod__(2), 7.5.__rfloordiv__(20), (1.5).__eq__(1.5), (1.5).__lt__(2), (1.5).__hash__() == hash(1.5), float.__mul__(2.0, 3), 1.0.__truediv__(4))
