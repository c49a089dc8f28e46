# str, repr, format and int() over numbers at the boundaries, in bases and back.
vals = [0, 1, -1, 9, 10, 99, 100, 2 ** 31, -2 ** 31, 2 ** 53, 2 ** 61 - 1, 2 ** 61, -2 ** 61, 2 ** 62, 2 ** 63, -2 ** 63, 2 ** 64, 10 ** 18, 10 ** 19, 10 ** 38, -10 ** 50, 3 ** 100]
for v in vals: print(str(v), hex(v), oct(v), bin(v)[:20], f"{v:,}", f"{v:_x}", f"{v:+d}", f"{v:e}", "%d" % v, "%x" % v, int(str(v)) == v, int(hex(v), 16) == v, int(oct(v), 0) == v, int(bin(v), 2) == v)
for base in range(2, 37):
    n, s = 123456789012345678901234567890, ""
    while n: n, d = divmod(n, base); s = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + s
    if int(s, base) != 123456789012345678901234567890 or int(s.upper(), base) != int(s, base): print("bad", base)
print(int("0b1", 0), int("0o7", 0), int("0xF", 0), int("0B1", 2), int("0X1f", 16), int("  -5\n"), int("+5"), int("0_1"), int("1_2_3"), int("0"), int("-0"), int("000"), int("0_0", 0), int("٤٢"), int("１２"))
for s, b in (("", 10), ("-", 10), ("1-", 10), ("1 2", 10), ("0x1", 10), ("12", 2), ("1.0", 10), ("_1", 10), ("1_", 10), ("1__1", 10), ("0b2", 0), ("07", 0), ("z", 35), ("1", 37), ("1", -1), ("1", 1), ("é", 10), ("--1", 10), ("0x", 16), ("+", 10), ("\x00", 10), ("1\x00", 10), ("²", 10)):
    try: print(int(s, b))
    except ValueError as e: print(ascii(str(e)))
for f in (0.1, 1e22, 1e21, 123456789.0, 1e-7, 5e-324, 1.7976931348623157e308, 100.0, 1e16, 2 / 3): print(str(f), repr(f), f"{f}", f"{f!r:>25}", "%s" % f, "%r" % f, "%g" % f, f"{f:n}", float(str(f)) == f, f"{f:.17g}", f"{f:.3}")
print(str(10 ** 100), len(str(7 ** 1000)), str(7 ** 1000)[:20], int("9" * 200) + 1 == 10 ** 200, str(-2 ** 500)[-10:], f"{2 ** 200:,}"[:30], str(True), str(1 == 1.0), f"{True}", f"{True:d}", f"{10 ** 25:g}", f"{2 ** 70:.3f}", "%.2f" % 10 ** 20 if False else "%.2f" % 1e20, f"{1e20:,.2f}", f"{-1234.5:+,.1f}", f"{0.000012345:.3g}", f"{123456:.3g}", f"{99999:.3g}", f"{0.1:.0%}", f"{5:%}")
