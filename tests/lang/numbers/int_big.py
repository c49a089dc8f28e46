# Big integers: powers, factorials, division, text, bit methods.
f = 1
for i in range(1, 101): f *= i
print(f, len(str(f)), f // 10 ** 100, f % (10 ** 9 + 7))
print(2 ** 521 - 1, (2 ** 521 - 1).bit_length(), -(3 ** 200), 7 ** 77 // 7 ** 70, (10 ** 50 + 7) % 10 ** 10)
a, b = 3 ** 300, 7 ** 120
print(a // b, a % b, -a // b, -a % b, a // -b, a % -b, (a // b) * b + a % b == a, divmod(-a, -b))
print(a & b == b & a, (a ^ b) ^ b == a, (a | b) & b == b, ~a == -a - 1, (a << 77) >> 77 == a, -a >> 200, a >> 10000, -a >> 10000)
print(pow(3, 1000, 10 ** 9 + 7), pow(a, b, 998244353), pow(7, -1, 101), pow(2, 100, 1), pow(-3, 5, 7), pow(3, 5, -7), pow(123456789, 65537, 2 ** 127 - 1))
print(int("123456789" * 10), int("-" + "9" * 40), int("  42  "), int("1_000"), int("ff", 16), int("0xff", 16), int("0b101", 0), int("-0o17", 0), int("zz", 36), int("111", 2), int("+7"), int("٣"))
print(int(1e20), int(-1e30), int(1.9), int(-1.9), int(True), int("7" * 30, 8))
print((255).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-1).to_bytes(3, "big", signed=True), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff\xff", "little", signed=True), int.from_bytes(b"", "big"), (2 ** 70).to_bytes(9, "big"), int.from_bytes(bytes(range(20)), "big"))
print((10).bit_length(), (0).bit_length(), (-255).bit_length(), (2 ** 100).bit_length(), (255).bit_count(), (-7).bit_count(), (5).conjugate(), (5).numerator, (5).denominator, (5).real, (5).imag, (7).__index__(), (10).as_integer_ratio())
print(bin(2 ** 70), oct(-(2 ** 65)), hex(2 ** 80 + 15), bin(-5), hex(-255), f"{2 ** 100:,}", f"{2 ** 100:x}", f"{-2 ** 70:_b}"[:20])
for s in ("int('12x')", "int('')", "int('0x', 16)", "int('1__0')", "int('9', 8)", "int(float('inf'))", "int(float('nan'))", "(256).to_bytes(1, 'big')", "(-1).to_bytes(2, 'big')", "(1).to_bytes(2, 'middle')", "int.from_bytes('a', 'big')", "pow(2, -1, 4)", "int('08', 0)", "int('1' * 5000)", "str(10 ** 5000)", "10.0 ** 400", "float(10 ** 400)", "10 ** 400 / 3.0", "2 ** 1100 + 0.5", "1 << 10 ** 30", "int('a', 37)", "int(b'12')", "int(b'x')", "round(5, 'a')", "0 ** -1", "(2**2000)*1.0"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", str(e)[:110])
print(10 ** 400 / 10 ** 399, (2 ** 1100) / (2 ** 1099), 3 ** 500 / 7 ** 200, 1 / 10 ** 320, -10 ** 350 / 10 ** 345, (10 ** 18 + 1) / 10 ** 18, 2 ** 53 / 1 + 1)
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(300), fib(1000) % 10 ** 20)
def isqrt(n):
    x = n
    while x * x > n: x = (x + n // x) // 2
    return x
print(isqrt(2 * 10 ** 80))
h = 0
x = 12345
for i in range(200):
    x = x * 6364136223846793005 + 1442695040888963407
    h ^= x >> (i % 50)
    h %= 2 ** 200
print(h, x % 10 ** 30, len(str(x)))
