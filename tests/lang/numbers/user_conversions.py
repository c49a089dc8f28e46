# Objects that say what number they are: __int__, __index__, __trunc__, __float__, __complex__.
import math


class Whole:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Real:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Many:
    def __int__(self):
        return 41

    def __float__(self):
        return 4.5

    def __complex__(self):
        return 1 + 2j

    def __trunc__(self):
        return 8

    def __floor__(self):
        return 'floor'

    def __ceil__(self):
        return 'ceil'

    def __round__(self, ndigits=None):
        return ('round', ndigits)

    def __abs__(self):
        return 'abs'


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


many = Many()
print(int(many), float(many), complex(many), math.floor(many), math.ceil(many), math.trunc(many), round(many), round(many, 3), abs(many))
print(int(Whole(5)), float(Whole(5)), complex(Whole(5)), math.sqrt(Whole(16)), math.factorial(Whole(5)), round(2.675, Whole(2)), round(1234, Whole(-2)))
print(float(Real(2.5)), complex(Real(2.5)), complex(Real(1.5), Real(0.5)), complex(many, 3), math.sqrt(Real(9.0)), math.hypot(Real(3.0), 4))
print(attempt(int, Real(2.5)), attempt(float, Real('x')), attempt(float, Real(3)), attempt(int, Whole('x')), attempt(float, Whole('x')))
print(math.gcd(Whole(12), 18), math.lcm(4, Whole(6)), math.comb(Whole(5), 2), math.perm(5, Whole(2)), math.perm(Whole(4)))
print(math.log(Real(1.0)), math.log2(Whole(8)), math.log(Whole(100), 10), math.log10(Whole(10 ** 40)))
print(math.fsum([Real(0.5), Whole(2), 1]), math.prod([2, Whole]) if False else math.prod(iter([2, 3, 4])), math.dist([Whole(0), 0], (3, Real(4.0))))
print(int('11', Whole(3)), attempt(int, '11', 2.0), [10, 20, 30][Whole(1)], 'ab' * Whole(2), (5).__round__(Whole(-1)))


class BadInt:
    def __int__(self):
        return 'no'


class Failing:
    def __int__(self):
        raise KeyError('inside')

    __float__ = __index__ = __int__


print(attempt(int, BadInt()))
print(attempt(int, Failing()), attempt(float, Failing()), attempt(math.sqrt, Failing()), attempt(math.gcd, 1, Failing()))
print(attempt(int, object()), attempt(float, object()), attempt(complex, object()), attempt(math.sin, object()), attempt(math.floor, 'x'))
