# round, pow and ** with negative and mixed operands; bool arithmetic; sign rules.
print([round(x, -1) for x in (5, 15, 25, 35, -5, -15, 14, 16, 149)], round(1234567, -3), round(12345, -10), round(5, 2), round(-2 ** 70, -5))
print([2 ** e for e in (-3, -1, 0, 1, 10)], (-2) ** 3, (-2) ** -3, (-8) ** 2, 0 ** 0, 0.0 ** 0, 1 ** 10 ** 20, (-1) ** 10 ** 20, (-1) ** (10 ** 20 + 1), 0 ** 5)
print(2 ** 0.5, 2.0 ** 3, (-2.0) ** 3, 10 ** -2, 4 ** 0.5, 2.0 ** -1, 1e200 ** 0.5)
for a in (-7, -1, 0, 1, 7, 7.5, -7.5, True):
    for b in (-3, -1, 2, 3, 0.5, -2.5, True):
        print(a, b, a // b, a % b, divmod(a, b) == (a // b, a % b), a / b, end=" ; ")
    print()
print(True + 1, True * 3.5, False or 0, True == 1, True is True, int(True), True / 2, True // 1, -True, ~True, abs(False), True ** 2, True << 3, True & 1, True and 5, bool(0.0), bool(-0.0), bool(1e-300), bool("0"), round(True), hash(True) == hash(1), str(True), repr(False), f"{True:d} {True} {True:5}")
print(True & True, True | False, True ^ True, type(True & 1), type(True & False), isinstance(True, int), True > False, max(True, 2), sum([True] * 3), [10, 20][True], "ab"[False], bool([]) is False, type(~True), True.real, (True).bit_length())
print(5 .__add__(3), (5).__sub__(3), (5).__radd__(3), (5).__add__(1.5), (5).__pow__(2), (5).__pow__(2, 7), (5).__divmod__(3), (5).__lt__(6), (5).__eq__("a"), (5).__bool__(), (5).__neg__(), (5).__float__(), (5).__floordiv__(2), (5).__and__(4), (5).__truediv__(2), (5).__rsub__(1), (5).__hash__(), (5).__repr__(), (5).__ceil__(), (5).__trunc__())
print(0x7fffffffffffffff + 1, -0x8000000000000000 - 1, 0xffffffff * 0xffffffff, 4611686018427387904 - 1, -4611686018427387904 // -1, -2 ** 61 // -1, -(-2 ** 61), abs(-2 ** 61), abs(-2 ** 63))
print(int.__name__, int.__bases__, bool.__bases__, bool.__mro__, int(), float(), bool(), type(1 + 1.0), type(2 // 1.0), type(4 / 2))
