# int(...): text in every base, bytes, floats, and what is refused.
def attempt(*args, **kwargs):
    try:
        return int(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for text in ['0', '-0', '+7', ' 12\n', '1_000', '1__0', '_1', '1_', '', ' ', '-', '+-1', '0x1f', '12a', '١٢٣', 'é', '9' * 40, '- 1']:
    print(repr(text), attempt(text))
for text, base in [('ff', 16), ('0xff', 16), ('0xff', 0), ('0b101', 0), ('0o17', 0), ('0b101', 2), ('z', 36), ('Z', 36), ('12', 2),
                   ('07', 0), ('0_7', 0), ('0', 0), ('0x_f', 16), ('10', 1), ('10', 37), ('10', -1), ('1' * 70, 2), ('zz' * 20, 36)]:
    print(repr(text), base, attempt(text, base))
for value in [b'12', bytearray(b' -5 '), b'x', b'\xff', True, 3.99, -3.99, 1e30, float('nan'), float('inf'), float('-inf'), None, [], 1j]:
    print(value, attempt(value))
print(attempt(), attempt(base=10), attempt(12, 10), attempt('12', base='x'), attempt('12', True))
print(attempt('11', base=2), attempt(1, 2, 3))
print(int('7' * 300) == (10 ** 300 - 1) // 9 * 7)
print(type(int(True)), int(True) is True)
