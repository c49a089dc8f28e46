# Formatting of values whose methods are Python: each runs once, in order.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e))


class Loud:
    def __init__(self, name):
        self.name = name
        self.inner = [1, {'k': name}]

    def __str__(self):
        print('str', self.name)
        return 'S' + self.name

    def __repr__(self):
        print('repr', self.name)
        return 'Ré' + self.name

    def __format__(self, spec):
        print('format', self.name, repr(spec))
        return 'F' + self.name + spec

    def __getitem__(self, key):
        print('item', self.name, repr(key))
        return key

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        print('attr', self.name, name)
        return name * 2


class Numeric:
    def __int__(self):
        print('int')
        return 7

    def __index__(self):
        print('index')
        return 65

    def __float__(self):
        print('float')
        return 1.5


class IntOnly:
    def __int__(self):
        return 12


class BadInt:
    def __int__(self):
        return 7.5


class BadStr:
    def __str__(self):
        return 5

    def __format__(self, spec):
        return 7


class Map:
    def __getitem__(self, key):
        print('map', repr(key))
        return Loud(key)


class Missing(dict):
    def __missing__(self, key):
        return '<' + key + '>'


class Sub(str):
    pass


class Text(str):
    def __str__(self):
        return 'text!'


a, b = Loud('a'), Loud('b')
t(lambda: '{} {}'.format(a, b))
t(lambda: '{!r:>8} {!s} {!a}'.format(a, b, a))
t(lambda: '{0.x} {0[3]} {0[k]} {1.inner[1][k]}'.format(a, b))
t(lambda: '{:{}}'.format(a, b))
t(lambda: '{:{}{}}|{}'.format(5, '>', 4, a))
t(lambda: '{x} {y!r}'.format(x=a, y=b))
t(lambda: '{} {'.format(a))
t(lambda: '{} {0}'.format(a))
t(lambda: '{0} {}'.format(a))
t(lambda: '{} {}'.format(a))
t(lambda: '{} {x}'.format(a))
t(lambda: '{} {:{:{}}}'.format(a, b, 1, 2))
t(lambda: '{a} {b.x}'.format_map(Map()))
t(lambda: '{a} {b}'.format_map(Missing(a=1)))
t(lambda: '{0}'.format_map(Map()))
t(lambda: '{}'.format(BadStr()))
t(lambda: '%s' % BadStr())
t(lambda: f'{BadStr()}')
t(lambda: f'{BadStr()!s}')
t(lambda: f'{a}{b!r}{a!s:>5}{b!a:x<12}{a:{b!s}}')
t(lambda: '%s %r %a %%' % (a, b, a))
t(lambda: '%(a)s %(b)r' % Map())
t(lambda: '%(a)s %(b)5s|' % {'a': a, 'b': [b]})
t(lambda: '%(a)s' % Missing())
t(lambda: '%-10s|%.1s|%6.2s|' % (a, a, b))
t(lambda: '%s %s' % (a,))
t(lambda: '%s' % (a, b))
t(lambda: '%s %y' % (a, b))
t(lambda: '%s %' % a)
t(lambda: '%d %x %f %c %5.1f' % (Numeric(), Numeric(), Numeric(), Numeric(), Numeric()))
t(lambda: '%d' % IntOnly())
t(lambda: '%x' % IntOnly())
t(lambda: '%f' % IntOnly())
t(lambda: '%d' % BadInt())
t(lambda: '%d' % a)
t(lambda: '%*d|%-*d|%.*f' % (5, 42, 5, 42, 2, 3.14159))
t(lambda: '%*s' % (-5, a))
t(lambda: 'no fields' % a)
t(lambda: 'no fields' % object())
t(lambda: 'no fields' % Map())
t(lambda: '%s' % [a, (b,)])
t(lambda: '{}'.format([a, {'k': b}]))
t(lambda: '{0[0]} {0[1][x]}'.format([1, {'x': 'y'}]))
t(lambda: Sub('{}-%s').format(1))
t(lambda: type(Sub('%s') % 1))
t(lambda: '{} {:>5} {!r}'.format(Sub('q'), Sub('q'), Sub('q')))
t(lambda: '{} {:>7} {!s} {!r}'.format(Text('q'), Text('q'), Text('q'), Text('q')))
t(lambda: '%s %r' % (Text('q'), Text('q')))
t(lambda: format(a, 'zz'))
t(lambda: format(object(), 'x'))
t(lambda: format(None, ''))
t(lambda: ascii([a, 'é', '\U0001f600']))
t(lambda: b'%b|%s' % (b'x', type('B', (), {'__bytes__': lambda self: b'made'})()))
t(lambda: b'%r %a' % (a, 'é'))
t(lambda: b'%d' % Numeric())
t(lambda: bytearray(b'%s') % b'x')
t(lambda: bytearray(b'%r') % a)
