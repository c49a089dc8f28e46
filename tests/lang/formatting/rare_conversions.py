# Conversions whose errors have words of their own.


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for spec in '05', '^ 0.3E', '<+05e', '>-z05.10', '0=10', '=10', '*=10', '*<10', '>010', '0>9', 'é>9', '^#05n':
    show(format, 1 + 2j, spec)
huge = 10 ** 20
for text, args in (('%*d', (huge, 1)), ('%*d', (huge,)), ('%.*d', (huge, 1)), ('%.*d', (huge,)), ('%*.*f', (3, huge, 1)), ('%-*s', (-huge,)),
                   ('%*d', (True, 5)), ('%*d', ('x', 5)), ('%.*f', (None, 5)), ('%.*f', (2 ** 31, 5)), ('%.*s', (-5, 'abc')), ('%*s', (-5, 'abc'))):
    show(lambda: text % args)
    show(lambda: text.encode() % args)
for kind in 'diuxXof':
    for value in 'x', {}, None, 1.5:
        show(lambda: f'%{kind}' % value)
        show(lambda: f'%{kind}'.encode() % (value,))
for sep in [], (), {}, (1,), [b'a'], 5, None, '', ':', 'é', b'-':
    show(lambda: b'abc'.hex(sep))
    show(lambda: bytearray(b'abc').hex(sep, 2))
