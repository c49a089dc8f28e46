# Methods of str over products of arguments, ASCII and not.
TEXTS = ['', 'a', 'abc', 'abcabc', ' a  b\tc\n', 'aXbXXc', 'é', 'aéb€c😀d', '  é\u2003x ', 'ß', 'ǅ', 'ﬁ', 'İI', 'Σας ΟΔΟΣ',
         'hello world', "they're bill's", 'a\r\nb\rc\n\nd', 'x\x1cy\x85z\u2028w', '-5', '+é', '\ud800a', '١٢', '²', '½', 'a' * 70 + 'é' * 70 + 'z']
SUBS = ['', 'a', 'b', 'bc', 'é', '€c', 'X', 'XX', ' ', 'zz', '\n', '😀']


def t(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


for s in TEXTS:
    print(ascii(s), len(s))
    for name in ('lower', 'upper', 'title', 'capitalize', 'swapcase', 'casefold', 'isalpha', 'isdecimal', 'isdigit', 'isnumeric',
                 'isalnum', 'isspace', 'isprintable', 'isupper', 'islower', 'istitle', 'isidentifier', 'isascii', 'strip', 'lstrip',
                 'rstrip', 'split', 'rsplit', 'splitlines', 'expandtabs'):
        print(' ', name, ascii(getattr(s, name)()))
    print(' ', ascii(s.splitlines(True)), [ascii(s.split(None, n)) for n in (0, 1, 2)], [ascii(s.rsplit(None, n)) for n in (0, 1, 2)])
    print(' ', ascii([s[i:j] for i in (-3, 0, 2) for j in (-1, 1, 100)]), ascii([s[::2], s[::-1], s[5:0:-2], s[-2::-3], s[1::3]]))
    print(' ', [ascii(t(s.__getitem__, i)) for i in (0, 1, -1, 5, -70, 139)], ascii(list(s)[-3:]), ascii(s * 2), s * 0 == '')
    print(' ', ascii([s.center(n, 'é') for n in (0, 4, 7)]), ascii([s.ljust(5), s.rjust(6, '*'), s.zfill(4), s.zfill(8)]))
    print(' ', ascii(s.replace('', '-')), ascii(s.replace('', '-', 2)), ascii(repr(s)), ascii(s.expandtabs(3)))
    for sub in SUBS:
        print('   ', ascii(sub), s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.startswith(sub), s.endswith(sub),
              s.find(sub, 2), s.rfind(sub, 1, -1), s.count(sub, 1, 4), s.startswith(sub, 3), s.endswith(sub, 0, 3), s.find(sub, 200),
              t(s.index, sub), t(s.rindex, sub, -3), ascii(t(s.split, sub)), ascii(t(s.rsplit, sub, 1)), ascii(t(s.split, sub, 1)),
              ascii(t(s.partition, sub)), ascii(t(s.rpartition, sub)), ascii(s.strip(sub)), ascii(s.lstrip(sub)), ascii(s.rstrip(sub)),
              ascii(s.removeprefix(sub)), ascii(s.removesuffix(sub)), ascii(s.replace(sub, 'éz')), ascii(s.replace(sub, '', 1)),
              s < sub, s == sub, s >= sub, ascii(sub.join(s)), ascii(s + sub))
print('abc'.startswith(('x', 'ab')), 'abc'.endswith(('x', 'c')), 'abc'.startswith(()), 'abc'.startswith(('b',), 1))
print('abc'.translate({97: 'X', 98: None, 99: 0x1f600}), 'héé'.translate(str.maketrans('é', 'e', 'h')))
print('abc'.translate(str.maketrans({'a': 'AA', 98: ''})), 'abc'.translate(['x'] * 98), 'abc'.translate('y' * 98))
print(','.join(c for c in 'abc'), ','.join({'k': 1}), ','.join(iter(['x'])), ','.join(()), ''.join(['é', 'a']), '-'.join('é'))


class Index:
    def __index__(self):
        return 1


print('abc'.find('c', Index()), 'abc'[Index()], 'abc'[Index():], 'ab' * Index(), 'abc'.count('b', None, Index()))
it = iter('aé😀')
print(next(it), it.__length_hint__(), list(it), list(it), it.__length_hint__())
s = ''
for i in range(1000):
    s += 'é' if i % 3 else 'xyz'
    assert s[-1] == ('é' if i % 3 else 'z')
print(len(s), s[500], s[501:510], s.index('z', 900), hash(s) == hash(''.join(list(s))))
old = 'a' * 300
one = old + 'b'
two = old + 'c'
three = one + 'd'
print(one[-2:], two[-2:], three[-3:], len(old))
