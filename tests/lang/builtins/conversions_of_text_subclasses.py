# float() and int() ask __float__ and __int__ of a str's subclass first; __bytes__ = None blocks bytes().
class S(str):
    def __int__(self): return 7
    def __complex__(self): return 3j
    def __float__(self): return 2.5


class B(bytes):
    def __float__(self): return 5.5
    def __int__(self): return 5


class T(str):
    pass


print(int(S('8')), float(S('8')), complex(S('8')), float(B(b'1')), int(B(b'1')), float(T('1.5')), int(T('3')))
for base, arg in (list, [0, 1]), (int, 3), (bytes, b'ab'), (bytearray, b'ab'), (object, None):
    Blocked = type('Blocked', (base,), {'__bytes__': None})
    try:
        print(bytes(Blocked() if arg is None else Blocked(arg)))
    except TypeError as e:
        print(e)
