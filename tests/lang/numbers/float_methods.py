# float(...) and the methods of float.
def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for text in ['1', ' -2.5\n', '1e3', '1_000.5', '1__0', '.5', '5.', '.', '', 'inf', '-Infinity', 'nan', '+NAN', '1e400', '-1e400', '1e-400', '0x10', '1e', 'e5', '١.٥', 'infx', '1 2', b'2.5', bytearray(b'1e2'), b'x']:
    print(repr(text), attempt(float, text))
for value in [True, 10 ** 22, 2 ** 53 + 1, 10 ** 400, None, [], 1j]:
    print(str(value)[:30], attempt(float, value))
print(float(), attempt(float, 1, 2))
for x in [0.0, -0.0, 1.0, -2.5, 0.1, 1e22, 5e-324, 1.7976931348623157e308, float('inf'), float('nan')]:
    print(x, x.hex(), x.is_integer(), attempt(x.as_integer_ratio), x.real, x.imag, x.conjugate(), x.__getnewargs__())
    print(attempt(x.__trunc__), attempt(x.__floor__), attempt(x.__ceil__), attempt(x.__round__), attempt(int, x), bool(x), -x, +x, abs(x), hash(x) if x == x else '')
for text in ['0x1.8p1', '-0x.8p0', '1.8', '0x1p-1074', '0x1p-1080', '0x1.fffffffffffffp1023', '0x1p1024', 'inf', '-nan', 'x', '', '0x', ' 0xAp2 ', '0x1.00000000000008p0', '0x1.00000000000018p0']:
    print(repr(text), attempt(float.fromhex, text))
print(attempt(float.fromhex, 5))
for x, digits in [(2.5, None), (3.5, None), (-2.5, None), (0.5, None), (1e16 + 1, None), (2.675, 2), (1.005, 2), (12345.678, -2), (5.5, 0), (1e308, -308), (1.7e308, -308), (1e-10, 5), (1.5, 400), (1.5, -400), (-0.4, 0)]:
    print(x, digits, attempt(round, x, digits))
for x, y in [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1, 0.1), (0.0, -3), (-0.0, 3), (1e300, 1e-300), (5.0, float('inf')), (-5.0, float('inf'))]:
    print(x, y, x // y, x % y, divmod(x, y))
for f in [lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0.0,
          lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 2, lambda: 10 ** 400 / 10 ** 399, lambda: 1.0 - 10 ** 400, lambda: 0 / -5, lambda: 1e308 * 10]:
    print(attempt(f))
print((1.5).__add__(1), (1.5).__radd__('x'), (1.5).__eq__(1), (1.5).__divmod__(1), (2.0).__rpow__(3), (2.0).__pow__(3), float.__getformat__('double'))
