# Ints and floats mixed, in registers and with constants, at the edges of what fits there.
INTS = [0, 1, -1, 3, -7, 2**31, 2**53, 2**53 + 1, -(2**53) - 1, 2**53 - 1, 2**60, -(2**61), 2**61 - 1, 2**62, 10**30]
FLOATS = [0.0, -0.0, 0.1, -2.5, 1e16, 5e-324, 1e308, -1.7e308, float("inf"), float("nan")]


def show(operation, *values):
    try:
        return repr(operation(*values))
    except ArithmeticError as e:
        return f"{type(e).__name__}: {e}"


OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
}
for sign, operation in OPERATIONS.items():
    for i in INTS:
        print(sign, i, *(show(operation, i, f) for f in FLOATS))
        print(sign, i, *(show(operation, f, i) for f in FLOATS))
print("quotients of ints")
for a in INTS:
    print(a, *(show(OPERATIONS["/"], a, b) for b in INTS))


def constants(x):
    y = x
    y += 0.5
    y -= 3
    y *= 2
    y /= 7
    return x + 1, x - 0.25, x * 3, x / 2, x / 0.5, 1 / 4, y


for x in (0, 1, -3, 2**53 + 1, 0.75, True, False):
    print(x, constants(x))
print(True / 2, True + 0.5, 0.5 * False, 1 / True, show(lambda: 1.5 / False))
