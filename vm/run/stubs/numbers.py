"""Numbers made by methods that scripts define: int(x), float(x), complex(x), round(x, n), and what module math asks.

Native code answers whatever needs no Python and comes here for the rest.
"""


def int_with_base(cls, text, base):
    return int.__new__(cls, text, _ask_index(base))


def int_of_int(cls, value):
    result = _ask_int(value)
    if isinstance(result, int) and type(result) is not int:
        _warn_of_subclass('__int__', result, 'int')
    return _int_of_class(cls, result, '__int__')


def int_of_index(cls, value):
    return _int_of_class(cls, _ask_index(value), '__index__')


def int_of_trunc(cls, value):
    _warn_deprecated('The delegation of int() to __trunc__ is deprecated.')
    result = _ask_trunc(value)
    if not isinstance(result, int) and hasattr(type(result), '__index__'):
        result = _ask_index(result)
    return _int_of_class(cls, result, '__trunc__')


def int_from_bytes(cls, data, byteorder, signed):
    return cls.from_bytes(bytes(data), byteorder, signed=signed)


def round_int(value, ndigits):
    return int.__round__(value, _ask_index(ndigits))


def round_float(value, ndigits):
    return float.__round__(value, _ask_index(ndigits))


def float_of(cls, value):
    return _float_of_class(cls, to_float(value))


def complex_of(cls, real, imag):
    real = _check_complex(_ask_complex(real))
    if isinstance(real, complex) and type(real) is not complex:
        _warn_of_subclass('__complex__', real, 'complex')
    if imag is None:
        if isinstance(real, complex):
            return complex.__new__(cls, real.real, real.imag)
        return complex.__new__(cls, real)
    if not isinstance(imag, complex):
        imag = _ask_float(imag)
    if isinstance(imag, complex) or isinstance(real, complex):
        return complex.__new__(cls, real.real - imag.imag, imag.real + real.imag)
    return complex.__new__(cls, real, imag)


def call_with_floats(function, arguments):
    converted = []
    for value in arguments:
        converted.append(_ask_float(value))
    return function(*converted)


def call_with_ints(function, arguments):
    converted = []
    for value in arguments:
        converted.append(_ask_index(value))
    return function(*converted)


def distance(function, p, q):
    points = []
    for point in (p, q):
        converted = []
        for value in point:
            converted.append(_ask_float(value))
        points.append(tuple(converted))
    return function(points[0], points[1])


def sum_floats(function, iterable):
    converted = []
    for value in iterable:
        converted.append(_ask_float(value))
    return function(converted)


def product(iterable, start):
    for value in iterable:
        start = start * value
    return start
