# Fast integer paths give way to big ints and floats in the middle of a loop, and come back.
def double(n):
    x = 1
    for _ in range(n): x = x + x
    return x
print([double(n) for n in (10, 59, 60, 61, 62, 63, 64, 70)])
def fact(n):
    r = 1
    for i in range(1, n + 1): r *= i
    return r
print(fact(20), fact(21), fact(25))
def countdown(start, step, n):
    out = []
    for _ in range(n): start -= step; out.append(start)
    return out
print(countdown(-2 ** 61 + 3, 1, 5), countdown(2 ** 61 + 2, 1, 5), countdown(-2 ** 62 + 2, 1, 4), countdown(2 ** 63 + 1, 1, 3))
def shifts(): return [1 << i for i in range(58, 66)], [-1 << i for i in range(58, 66)], [(1 << 70) >> i for i in range(5, 14)]
print(shifts())
def mulmix():
    out, x = [], 3
    for i in range(45): x = x * 3 if i % 2 else x * 7; out.append(x)
    return out[-3:], x % 1000
print(mulmix())
def accumulate(xs):
    t = 0
    for x in xs: t += x
    return t
print(accumulate([2 ** 60] * 5), accumulate([2 ** 60, -2 ** 60] * 5), accumulate([1, 2.5, 2 ** 70]), accumulate([2 ** 61, -2 ** 61, 1]), accumulate(range(10)))
def neg(x): return -x, abs(x), ~x, +x
print([neg(x) for x in (2 ** 61 - 1, 2 ** 61, -2 ** 61, -2 ** 61 - 1, -2 ** 63, 0)])
def compare(x): return x < 2 ** 61, x == 2 ** 61, x > 2 ** 61 - 1, x != 2 ** 61, x <= 2 ** 61, x >= 2 ** 61
print([compare(x) for x in (2 ** 61 - 1, 2 ** 61, 2 ** 61 + 1, -2 ** 61, 2.0 ** 61, 10 ** 30)])
i = 2 ** 61 - 3; n = 0
while i < 2 ** 61 + 3: i += 1; n += 1
print(i, n)
def divs(x): return x // 3, x % 3, divmod(x, -7), x // 2 ** 31, x & 0xFF, x | 1, x ^ x
print([divs(x) for x in (2 ** 61 - 1, 2 ** 61, -2 ** 61, 2 ** 64, -2 ** 64)])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fib(); f = [next(g) for _ in range(100)]; print(f[85:95])
h = 0
for c in "the quick brown fox" * 5: h = (h * 31 + ord(c)) & 0xFFFFFFFFFFFFFFFF
print(h)
