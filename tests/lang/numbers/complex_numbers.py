# complex: arithmetic, text, constructor, comparisons, formats.
def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


inf, nan = float('inf'), float('nan')
values = [0j, 1j, 1 + 2j, -1.5 - 0.5j, 3 - 4j, complex(inf, 1), complex(0, nan), 1e200 + 1e200j]
for a in values:
    print(a, repr(a), -a, +a, abs(a) if a != values[-1] else '', a.real, a.imag, a.conjugate(), bool(a), a.__getnewargs__())
    for b in [2 + 1j, 0.5, 3, True, 0j]:
        print('   ', a + b, a - b, a * b, attempt(lambda: a / b), b - a, attempt(lambda: b / a), a == b, a != b)
for a, b in [(1j, 2), (1 + 2j, 3), (1 + 2j, -2), (0j, 0), (0j, 2), (0j, -1), (0j, 1j), (2, 1j), (1j, 1j), (2.5 + 1j, 0.5), (1 + 1j, 101), (1e200 + 1j, 3), (-8, 1 / 3)]:
    print(a, b, attempt(lambda: a ** b))
for text in ['1+2j', ' 1-2J ', '(1+2j)', '( 1j )', 'j', '-j', '+j', '1', '1.5e3-2e-2j', 'inf+nanj', '1+j', '1 + 2j', '1+2', 'jj', '', '1+2jj', '(1', '1_0+2_0j', 'nan', 'infj', '1e5j']:
    print(repr(text), attempt(complex, text))
print(complex(), complex(1), complex(1, 2), complex(1.5, -0.0), complex(1j, 1j), complex(1, 2j), complex(real=3), complex(imag=2), complex(imag=1, real=5), complex(True))
print(attempt(complex, 'x', 1), attempt(complex, 1, 'x'), attempt(complex, None), attempt(complex, 1, None), attempt(complex, []))
print(-0j, complex(-0.0, 0), complex(0, -0.0), complex(-0.0, -0.0), complex(nan, inf), 1e16 + 0j, 1j * 1j, 3.0 + 0j)
print(hash(1 + 0j) == hash(1), hash(1 + 2j), hash(1j), hash(0j), hash(2.5 + 0j) == hash(2.5), {1: 'one'}[1 + 0j], 1 == 1 + 0j, 2 ** 53 + 1 == complex(2 ** 53))
for f in [lambda: 1j < 2, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 2), lambda: int(1j), lambda: float(1j), lambda: 1j + 'x', lambda: ~1j, lambda: 1j / 0]:
    print(attempt(f))
for spec in ['', '.2f', '>20', '<20.3', '^20.1e', '+.2f', '*^30', ',.1f', 'g', '010', '=10', 'd', '%', '.3', '+']:
    print(repr(spec), repr(attempt(format, 1234.5 - 2j, spec)), repr(attempt(format, 2j, spec)))
