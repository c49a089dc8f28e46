# Integer arithmetic around every word boundary, checked against identities.
edges = []
for b in (8, 15, 16, 30, 31, 32, 52, 53, 59, 60, 61, 62, 63, 64, 65, 127, 128):
    for d in (-2, -1, 0, 1, 2):
        edges += [2 ** b + d, -2 ** b + d]
for e in edges[20:90]: print(e, -e, ~e, abs(e), e + 1, e - 1, end=";")
print()
for v in (2 ** 61 - 1, 2 ** 61, -2 ** 61, -2 ** 61 - 1, 2 ** 62 - 1, 2 ** 62, -2 ** 62, 2 ** 63 - 1, 2 ** 63, -2 ** 63, 2 ** 64):
    print(v, v + v, v * v, v - (-v), v * 3, v // 3, v % 3, v // -7, v % -7, v >> 1, v << 1, v >> 70, v & 0xFFFF, v | 1, v ^ -1, v.bit_length(), -v, hash(v) == hash(v + 0), float(v), hex(v), v == v + 1 - 1)
bad = 0
for a in edges:
    for b in edges:
        if (a + b) - b != a or (a - b) + b != a or a * b != b * a: bad += 1
        q, r = divmod(a, b)
        if q * b + r != a or q != a // b or r != a % b or not (0 <= r < b if b > 0 else b < r <= 0): bad += 1
        if (a & b) + (a | b) != a + b or (a ^ b) != (a | b) - (a & b): bad += 1
        if (a < b) != (a - b < 0) or (a == b) != (a - b == 0) or (a <= b) == (a > b): bad += 1
print(bad, len(edges))
for s in (0, 1, 2, 30, 31, 59, 60, 61, 62, 63, 64, 65, 100, 200):
    print(1 << s, -1 << s, (1 << s) >> s, (-1 << s) >> s, (5 << s) >> (s + 1), (-5 << s) >> (s + 1))
x = 1
for i in range(1, 30): x *= i
print(x)
x = 2 ** 61 - 5
for i in range(10): x += 1
print(x)
x = -2 ** 61 + 5
for i in range(10): x -= 1
print(x)
print(2 ** 61 == 2.0 ** 61, 2 ** 61 + 1 == 2.0 ** 61, {2 ** 61: 1}[2 ** 61], 2 ** 62 in [2 ** 62], 2 ** 61 - 1 < 2 ** 61 < 2 ** 61 + 1)
