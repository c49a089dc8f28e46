# Shifts, what cannot be counted or held, and the limit on digits between int and text.
import sys


def attempt(f):
    try:
        return f()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for n in [0, 1, -1, 5, -5, 2 ** 61, -2 ** 61, 2 ** 64 + 1, -2 ** 130 - 1]:
    print(n, [n << k for k in (0, 1, 60, 61, 62, 63, 64, 130)], [n >> k for k in (0, 1, 2, 61, 62, 63, 64, 65, 130, 10 ** 30)])
print(attempt(lambda: 1 << -1), attempt(lambda: 1 >> -1), attempt(lambda: 1 << 10 ** 30), attempt(lambda: 0 << 10 ** 30), attempt(lambda: (1 << 70) >> -(1 << 70)))
print(attempt(lambda: 1 << 2.0), attempt(lambda: 1.0 << 2), attempt(lambda: 1.5 & 1))
print(sys.get_int_max_str_digits())
big = 10 ** 4300
print(len(str(big - 1)), attempt(lambda: str(big)), attempt(lambda: repr(-big)), attempt(lambda: f'{big}'), attempt(lambda: '%d' % big), attempt(lambda: format(big, 'd')))
print(len(hex(big)), len(bin(big)), len(f'{big:x}'), len(format(big, 'b')))
print(attempt(lambda: int('1' * 4301)), len(bin(int('1' * 4300))), int('1' * 5000, 2).bit_length(), int('f' * 5000, 16).bit_length())
sys.set_int_max_str_digits(5000)
print(len(str(big)))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 20000)), int('9' * 10000) == 10 ** 10000 - 1)
print(attempt(lambda: sys.set_int_max_str_digits(100)))
