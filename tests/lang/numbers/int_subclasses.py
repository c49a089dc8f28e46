# Classes derived from int, float and complex: results of arithmetic are plain, constructors are not.
class Meters(int):
    def __repr__(self):
        return f'Meters({int(self)})'

    def __add__(self, other):
        return Meters(int(self) + int(other))


class Level(int):
    pass


class Ratio(float):
    def __str__(self):
        return 'ratio'


class Phase(complex):
    pass


m, n = Meters(5), Level(2 ** 70)
print(m, repr(m), m + 1, 1 + m, m - 1, type(m - 1).__name__, type(-m).__name__, type(+m).__name__, type(abs(Level(-3))).__name__)
print(n, n == 2 ** 70, hash(n) == hash(2 ** 70), n >> 60, {n: 1}[2 ** 70], n.real is n, type(n.real).__name__, type(n.conjugate()).__name__)
print([10, 20, 30][Level(1)], 'ab' * Level(2), range(Level(3)), list(range(Level(3))), f'{Level(255):x}', '%d' % Level(9), f'{Level(3)}')
m.unit = 'm'
print(m.unit, vars(m), Meters('12', 8), Meters(), Meters(3.7), Level.from_bytes(b'\x01\x00', 'big'), type(Level.from_bytes(b'\x01')).__name__)
print(isinstance(m, int), Meters.__mro__, issubclass(Meters, int), m.__class__, Level(3) is Level(3), bool(Level(0)), not Level(0))
r = Ratio('2.5')
print(r, repr(r), r * 2, type(r + 0).__name__, f'{r}', f'{r:.3f}', r == 2.5, hash(r) == hash(2.5), float(r), type(float(r)).__name__, r.is_integer())
print(Ratio.fromhex('0x1p3'), type(Ratio.fromhex('0x1p3')).__name__, round(r), round(Ratio(2.675), 1), type(round(r, 1)).__name__, int(r), r.real)
p = Phase(1, 2)
print(p, repr(p), p + 1, type(p + 1).__name__, p == 1 + 2j, abs(Phase(3, 4)), complex(p), type(complex(p)).__name__, type(+p).__name__)


class Sneaky(int):
    def __int__(self):
        return 99

    def __float__(self):
        return 9.9

    def __index__(self):
        return 98

    def __bool__(self):
        return False

    def __eq__(self, other):
        return 'eq'

    def __hash__(self):
        return 7


s = Sneaky(5)
print(int(s), float(s), bool(s), s == 5, 5 == s, hash(s), s + 0, [0] * s, str(s), int.__int__(s))


class Picky(int):
    def __new__(cls, text, extra):
        self = super().__new__(cls, text, 16)
        self.extra = extra
        return self


print(Picky('ff', 'more'), Picky('ff', 'more').extra)
for attempt in [lambda: int.__new__(str), lambda: int.__new__(), lambda: int.__new__(5), lambda: bool.__new__(int), lambda: type('B', (bool,), {})]:
    try:
        print(attempt())
    except TypeError as error:
        print(error)
