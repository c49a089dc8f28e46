# object's own methods, put into a class derived from a built-in type, are object's and not that type's.


def start(text):
    return text[:text.index(' at ')] if ' at ' in text else text


class S(str):
    __str__ = object.__str__

    def __repr__(self):
        return 'shown'


s = S('abc')
print(str(s), f'{s}', '%s' % s, format(s), s.upper())


class N(int):
    __repr__ = object.__repr__
    __eq__ = object.__eq__
    __lt__ = object.__lt__
    __hash__ = object.__hash__


n = N(5)
print(start(repr(n)), start(str(n)), n == N(5), n == n, n != 5, 5 == n, n + 1, len({n, N(5), 5}))
try:
    n < 6
except TypeError as e:
    print(e)


class L(list):
    __repr__ = object.__repr__
    __eq__ = object.__eq__
    __hash__ = object.__hash__


a = L([1])
print(start(repr(a)), a == a, a == L([1]), a in {a}, hash(a) == object.__hash__(a))


class D(dict):
    __repr__ = object.__repr__


print(start(str(D(a=1))))
