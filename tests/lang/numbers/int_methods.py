# Methods and attributes of int: bits, bytes, ratios, rounding.
def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for n in [0, 1, -1, 37, -37, 2 ** 62 - 1, -2 ** 62, 2 ** 64, -2 ** 200 + 5]:
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.as_integer_ratio())
    print(n.__trunc__(), n.__floor__(), n.__ceil__(), n.__round__(), n.__getnewargs__(), n.__index__(), n.__int__(), n.__float__())
for n, length, order, signed in [(0, 0, 'big', False), (1, 2, 'big', False), (1, 2, 'little', False), (255, 1, 'big', False), (256, 1, 'big', False),
                                 (-1, 1, 'big', False), (-1, 3, 'little', True), (127, 1, 'big', True), (128, 1, 'big', True), (-128, 1, 'big', True),
                                 (-129, 1, 'big', True), (2 ** 100 + 7, 14, 'little', True), (-2 ** 63, 8, 'big', True), (5, -1, 'big', False), (5, 2, 'middle', False)]:
    made = attempt(n.to_bytes, length, order, signed=signed)
    print(n, made, int.from_bytes(made, order, signed=signed) == n if isinstance(made, bytes) else '')
print((5).to_bytes(), (5).to_bytes(length=3), (5).to_bytes(2, byteorder='little'), attempt((5).to_bytes, 2, 5))
print(int.from_bytes(b''), int.from_bytes(b'\xff\x00'), int.from_bytes(b'\xff\x00', 'little'), int.from_bytes([1, 2, 3], 'big'),
      int.from_bytes(b'\xff' * 9, 'big', signed=True), int.from_bytes(bytearray(b'\x80'), signed=True), int.from_bytes((x for x in (1, 0)), 'big'))
for bad in [5, 'text', 1.5, None]:
    print(attempt(int.from_bytes, bad, 'big'))
for n, digits in [(12345, -1), (12355, -1), (12345, -2), (15, -1), (25, -1), (-15, -1), (-25, -1), (5, -1), (6, -1), (12345, -5), (12345, -6), (12345, 2), (10 ** 30 + 5, -1)]:
    print(round(n, digits), end=' ')
print(round(7, -40), round(7, 10 ** 30), attempt(round, 5, 1.5), attempt(round, 5, 'x'))
print((5).__divmod__(-3), (5).__rdivmod__(17), (5).__add__(2.5), (5).__pow__(-1), (5).__pow__(3, 7), (2).__rpow__(5), (5).__rsub__(3), (5).__lshift__(70))
print(int.__add__(True, 2), attempt(int.__add__, 'x', 2), int.__eq__(3, 3.0), int.__lt__(3, 4), int.__hash__(-1), int.__repr__(True), int.__bool__(0))
print(True.__and__(False), True.__and__(1), True.__or__(6), bool.__repr__(True), True.bit_length(), int.__str__(10 ** 20), True.real, False.numerator)
