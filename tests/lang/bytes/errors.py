# What methods of bytes and bytearray refuse, and in which words.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e))


b = b'a'
t(lambda: bytes('a'))
t(lambda: bytes(1, 'a'))
t(lambda: bytes(1.5))
t(lambda: bytes(-1))
t(lambda: bytes([256]))
t(lambda: bytes(['a']))
t(lambda: bytearray([256]))
t(lambda: bytearray(['a']))
t(lambda: bytearray('a'))
t(lambda: bytearray(1.5))
t(lambda: bytearray(b'').pop())
t(lambda: bytearray(b'').remove(1))
t(lambda: bytearray(b'').append(300))
t(lambda: bytearray(b'').append('a'))
t(lambda: bytearray(b'').extend('a'))
t(lambda: bytearray(b'').extend(1))
t(lambda: bytearray(b'').extend([1, 300]))
t(lambda: b''.join([1]))
t(lambda: b''.join(1))
t(lambda: b'a' + 'a')
t(lambda: bytearray(b'a') + 'a')
t(lambda: b'a'.find('a'))
t(lambda: b'a'.find(300))
t(lambda: b'a'.index(3))
t(lambda: bytes.fromhex('a'))
t(lambda: bytes.fromhex('ag'))
t(lambda: bytes.fromhex(1))
t(lambda: b'a'.hex(1))
t(lambda: b'a'.hex('::'))
t(lambda: b'ab'.hex('é'))
t(lambda: 'a' in b'a')
t(lambda: 300 in b'a')
t(lambda: b[3])
t(lambda: b['a'])
t(lambda: bytearray(b'a')[3])
t(lambda: bytearray(b'a')['a'])
t(lambda: b'a'.split('a'))
t(lambda: b'a'.split(b''))
t(lambda: b'a'.strip('a'))
t(lambda: b'a'.partition('a'))
t(lambda: b'a'.replace('a', 'b'))
t(lambda: b'a'.startswith('a'))
t(lambda: b'a'.startswith(('a',)))
t(lambda: b'a'.center(5, 'a'))
t(lambda: b'a'.center(5, b'ab'))
t(lambda: b'a'.translate('a'))
t(lambda: b'a'.translate(b'a'))
t(lambda: bytes.maketrans(b'a', b'ab'))
t(lambda: bytes.maketrans(b'a', 'ab'))
t(lambda: b'a'.removeprefix('a'))
t(lambda: b'a'.count('a'))
t(lambda: b'a' < 'a')
t(lambda: b'a' * 1.5)
t(lambda: b'a' * (1 << 70))
t(lambda: bytes.fromhex('aa b'))
t(lambda: bytes.fromhex('aa  bb\n'))
t(lambda: bytes.fromhex('a a'))
t(lambda: bytes.fromhex('éa'))
t(lambda: bytes(iter([1,2])))
t(lambda: bytes(True))
t(lambda: bytes({1:2}))
t(lambda: bytes(1<<70))
t(lambda: bytes(object()))
t(lambda: b'a'.join([bytearray(b'b'), b'c']))
t(lambda: b'a'*-1)
t(lambda: b'abc'.hex(':', 2))
t(lambda: b'abcde'.hex(':', -2))
t(lambda: bytearray(b'abc').__iadd__(3))
t(lambda: b'abc'.rindex(b'z'))
t(lambda: b'abc'.isalnum(), )
t(lambda: b'' .__mod__(1))


def store(key, value):
    x = bytearray(b'abcdef')
    x[key] = value
    return x


def delete(key):
    x = bytearray(b'abcdef')
    del x[key]
    return x


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


for key in (0, -1, 5, 6, -7, Index(2), 'a', 1.5, slice(0, 2), slice(None, None, 2), slice(Index(1), Index(3)), slice(4, 1)):
    for value in (65, 300, -1, 'a', b'xyz', [1, 2], [1, 300], 5, None, bytearray(b'q'), iter([1, 2, 3]), Index(66)):
        t(lambda: store(key, value))
    t(lambda: delete(key))
