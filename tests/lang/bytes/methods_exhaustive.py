# Methods of bytes and bytearray over products of arguments.
TEXTS = [b'', b'a', b'abcabc', b' a  b\tc\n', b'aXbXXc', b'Hello World', b'a\r\nb\rc\n\nd', b'-5', b'\xff\x00\x80', b"it's", bytes(range(20))]
SUBS = [b'', b'a', b'bc', b'X', b' ', b'zz', b'\n', bytearray(b'b')]


def t(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)


for kind in (bytes, bytearray):
    for s in map(kind, TEXTS):
        print(s, len(s), type(s + b'').__name__, type(s[1:]).__name__)
        for name in ('lower', 'upper', 'title', 'capitalize', 'swapcase', 'isalpha', 'isdigit', 'isalnum', 'isspace', 'isupper', 'islower',
                     'istitle', 'isascii', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'splitlines', 'expandtabs', 'hex'):
            print(' ', name, getattr(s, name)())
        print(' ', s.splitlines(True), [s.split(None, n) for n in (0, 1, 2)], [s.rsplit(None, n) for n in (0, 1, 2)])
        print(' ', [s[i:j] for i in (-3, 0, 2) for j in (-1, 1, 100)], [s[::2], s[::-1], s[5:0:-2], s[-2::-3], s[1::3]])
        print(' ', [t(s.__getitem__, i) for i in (0, 1, -1, 5)], list(s)[-3:], s * 2, s * 0)
        print(' ', [s.center(n, b'*') for n in (0, 4, 7)], [s.ljust(5), s.rjust(6, b'*'), s.zfill(4), s.zfill(8)])
        print(' ', s.replace(b'', b'-'), s.replace(b'', b'-', 2), repr(s), s.expandtabs(3))
        for sub in SUBS:
            print('   ', sub, s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.startswith(sub), s.endswith(sub),
                  s.find(sub, 2), s.rfind(sub, 1, -1), s.count(sub, 1, 4), s.startswith(sub, 3), s.endswith(sub, 0, 3),
                  t(s.index, sub), t(s.rindex, sub, -3), t(s.split, sub), t(s.rsplit, sub, 1), t(s.partition, sub), t(s.rpartition, sub),
                  s.strip(sub), s.lstrip(sub), s.rstrip(sub), s.removeprefix(sub), s.removesuffix(sub), s.replace(sub, b'yz'),
                  s.replace(sub, b'', 1), s < sub, s == sub, s >= sub, sub.join([s, s]), s + sub)
        print(' ', s.find(97), s.count(98), 97 in s, s.translate(None, b'a'), s.translate(bytes.maketrans(b'ab', b'xy')))
print(bytes(5), bytes([1, 2]), bytes('é', 'utf-8'), bytes(b'x'), bytes(bytearray(b'y')), bytes(range(3)), bytes(i for i in (7, 8)))
print(bytearray(5), bytearray([1, 2]), bytearray('é', 'utf-8'), bytearray(), bytearray(i for i in (7, 8)), bytearray(b'a') == b'a')
print(bytes.fromhex('00 fF'), bytearray.fromhex('0a'), b'abcdef'.hex('-'), b'abcdef'.hex('-', 2), b'abcde'.hex('-', -2), b'ab'.hex(b':', 5))
x = bytearray(b'abc')
x.append(100)
x.extend(b'ef')
x.extend([103, 104])
x.extend(i for i in (105,))
x.insert(0, 64)
x.insert(-1, 33)
x.insert(100, 35)
print(x, x.pop(), x.pop(0), x, x.remove(98), x)
x.reverse()
y = x.copy()
x += b'12'
x *= 2
print(x, y, x is y, x[::3])
x[2:4] = b'long replacement'
x[-1:] = b''
del x[::2]
del x[0]
x[1] = 90
print(x, len(x))
x.extend(x)
x[1:1] = x
print(len(x), x.count(b'Z'))
x.clear()
print(x, bool(x), bool(b''), hash(b'a') == hash(bytes(bytearray(b'a'))))
print([b'a', b'b'] == [bytearray(b'a'), bytearray(b'b')], sorted([b'b', b'a', b'']), b'a' != 'a', {b'k': 1}[b'k'])


class B(bytes):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class A(bytearray):
    pass


print(B(b'ab'), type(B(b'ab')), B(b'ab') + b'c', type(B(b'ab')[:1]), A(b'q'), type(A(b'q')), A.fromhex('41'), type(B.fromhex('41')))
grown = b''
for i in range(2000):
    grown += b'xy'
print(len(grown), grown[-3:], list(b'ab'), [c for c in bytearray(b'cd')])
