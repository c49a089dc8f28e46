# The order in which a wrong call of a built-in function is found out: its arity, its names, then what it is given.
import math
from operator import index


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Huge:
    def __index__(self):
        return 2 ** 70


for f in (lambda: [].insert('a'), lambda: bytearray().insert(None), lambda: (5).to_bytes('a', zork=1),
          lambda: math.atan2('a'), lambda: math.pow(None), lambda: math.ldexp('a'), lambda: math.copysign('x'),
          lambda: math.isclose('a'), lambda: 'a'.split(maxsplit='x', sep=',', zork=1)):
    show(f)
# sizes that are none
for n in 2 ** 63, -2 ** 63 - 1, 2 ** 70, Huge():
    for f in (lambda: [1].pop(n), lambda: [1].insert(n, 1), lambda: bytearray(b'a').pop(n), lambda: 'a b'.split(None, n),
              lambda: 'aa'.replace('a', 'b', n), lambda: 'a'.center(n), lambda: (1).to_bytes(n, 'big'),
              lambda: [1][n:], lambda: 'abc'[:n], lambda: [1].index(1, 0, n), lambda: 'abc'.find('b', n)):
        show(f)
show(lambda: [1].pop(2 ** 62))
show(lambda: [1][2 ** 70])
# methods that were taken from the object first are called by the name of its class
flag = True
for f in (flag.bit_length, flag.conjugate, flag.to_bytes, flag.__format__, [].__format__, dict.fromkeys, {}.fromkeys):
    show(lambda: f(zork=1))
    show(lambda: f(1, 2, 3, 4, 5))
show(lambda: True.bit_length(1))
show(lambda: True.bit_length(zork=1))
find, union, maketrans = 'abc'.find, {1}.union, str.maketrans
for f in (lambda: 'abc'.find(zork=1), lambda: find(zork=1), lambda: {1}.union(zork=1), lambda: union(zork=1),
          lambda: maketrans(zork=1), lambda: str.maketrans(1, zork=2), lambda: bytes.maketrans(1)):
    show(f)
# slots whose C function has no name
for f in (lambda: (1).__pow__(), lambda: [].__setitem__(1), lambda: 'a'.__mul__(), lambda: [].__imul__(1, 2),
          lambda: (1).__add__(), lambda: object().__setattr__(1), lambda: (1).__pow__(1, 2, 3), lambda: {}.__contains__(),
          lambda: {}.__contains__(zork=1), lambda: [].__getitem__(zork=1), lambda: ().__getitem__(zork=1),
          lambda: (1j).__pow__('a', 'b'), lambda: (1j).__pow__(1, 2)):
    show(f)
