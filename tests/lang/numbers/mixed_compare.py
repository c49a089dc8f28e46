# Exact comparison of ints and floats near 2^53, 2^61..2^64 and at infinity.
pairs = []
for b in (0, 1, 52, 53, 54, 60, 61, 62, 63, 64, 100, 256, 767, 1023):
    for d in (-1, 0, 1):
        n = 2 ** b + d
        f = 2.0 ** b
        row = [n < f, n <= f, n == f, n != f, n > f, n >= f, f < n, f == n, f > n, -n < -f, -n == -f, hash(n) == hash(f)]
        print(b, d, "".join("FT"[x] for x in row))
inf, nan = float("inf"), float("nan")
for n in (0, 1, -1, 2 ** 62, 10 ** 400, -10 ** 400):
    print("".join("FT"[x] for x in (n < inf, n > inf, n == inf, n < -inf, n > -inf, n < nan, n == nan, n != nan, inf > n, -inf < n, nan > n)))
for n in (0, 5, -5, 2 ** 53, 2 ** 53 + 1, 10 ** 25):
    print("".join("FT"[x] for x in (n < n + 0.5, n == n + 0.5, n == n + 0.0, n >= float(n), n <= float(n), n > 0.5, -0.5 < n, n == -0.0)))
print(9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0, 9007199254740993 + 0.0, 2 ** 53 + 1.0, (2 ** 53 + 1) * 1.0, float(2 ** 53 + 1), float(2 ** 53 + 3), float(2 ** 63 - 1), float(2 ** 64 - 1), float(10 ** 22), float(10 ** 23), float(-2 ** 61 - 1))
print(max(1, 1.5), max(2 ** 70, 1e30), min(2 ** 53 + 1, 2.0 ** 53), sorted([2 ** 53 + 1, 2.0 ** 53, 2 ** 53 - 1, 1e300, 10 ** 299, -inf, 0.5, 0]))
print({1: 1, 1.0: 2, True: 3}, {2 ** 53: "a", 2.0 ** 53: "b", 2 ** 53 + 1: "c"}, len({0, 0.0, -0.0, False}), 2.0 ** 61 in {2 ** 61}, {2.0 ** 64: 1}.get(2 ** 64), {0.5: 1}.get(1), {10 ** 25: 1}.get(1e25))
print(int(2.0 ** 61), int(2.0 ** 62), int(2.0 ** 63), int(-2.0 ** 63), int(1e19), int(1.5e300) == 1.5e300, int(4.6e18), 2 ** 61 * 1.0 == 2 ** 61, 2 ** 62 + 0.5, 2 ** 61 / 1, 2 ** 64 // 1.0, (2 ** 62) % 1.5, 10 ** 20 - 1e20, 3 * 1e308)
