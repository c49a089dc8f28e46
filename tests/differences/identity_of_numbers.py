# Equal small ints and floats are one value: `is` holds wherever they come from.
a, b = int("123456789"), int("123456789")
print(a is b, a * 1000 is b * 1000, a * a is b * b)
x, y = float("1.5"), float("1.5")
print(x is y, x * 2 is y * 2, x + 0.25 is y + 0.25)
l = [1000 + i for i in range(3)]
print(l[0] is 1000 + 0 * a, id(a) == id(b), id(x) == id(y))
nan = float("nan")
print(nan is nan, [nan] == [nan], nan == nan, nan in [nan])
print({a: "found"}[b], [a].index(b), (a, x) == (b, y))
