# pow with two and three arguments: signs, inverses, floats, what has no answer.
def attempt(*args):
    try:
        return pow(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for a in [0, 1, -1, 2, -3, 10]:
    print(a, [attempt(a, b) for b in (0, 1, 2, 3, 10, 41, -1, -2)])
for a, b, m in [(2, 10, 1000), (2, 10, -1000), (-2, 9, 7), (0, 0, 1), (5, 0, 1), (3, -1, 7), (3, -2, 7), (2, -1, 4), (0, -1, 5), (3, -1, -7),
                (2, 10 ** 20, 10 ** 9 + 7), (7 ** 50, 3 ** 40, 2 ** 100 + 1), (12345, 678, 2 ** 64), (2, 3, 0), (2, 3, 1), (True, 2, 5), (-5, 3, 2 ** 70)]:
    print(a, b, m, attempt(a, b, m))
print(attempt(2.0, 3, 5), attempt(2, 3.0, 5), attempt(2, 3, 5.0), attempt(2, 3, None), attempt('a', 2), attempt(2, 'a', 3), attempt(1j, 2, 3))
for x, y in [(2.0, 0.5), (0.0, 0), (0.0, -1), (-0.0, 3), (-8, 1 / 3), (-8.0, 3), (1e200, 2), (1e-200, 2), (float('inf'), -1), (float('-inf'), 3),
             (float('nan'), 0), (1, float('nan')), (-1.0, float('inf')), (0.5, float('inf')), (2, float('-inf')), (10, -400), (10 ** 400, -1), (2, -1074), (2, -1080)]:
    print(x if x != 10 ** 400 else '10**400', y, attempt(x, y))
print(2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 10 ** 25, (-3) ** 41, 3 ** 200 % 10 ** 12, (2 ** 64) ** 3, 7 ** 23, (-7) ** 22)
print(0 ** 0, 0.0 ** 0, 0 ** 10 ** 30, 1 ** 10 ** 30, (-1) ** 10 ** 30, (-1) ** (10 ** 30 + 1))
x = 3
x **= 4
print(x)
