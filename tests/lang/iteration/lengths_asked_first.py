# What is made into a list, a tuple, bytes says first how long it may be: after __iter__, before the first item.


class Told:
    def __init__(self, name, length=None, hint=None):
        self.name = name
        self.length = length
        self.hint = hint

    def __iter__(self):
        print(self.name, 'iter')
        return iter([1, 2])


class Long(Told):
    def __len__(self):
        print(self.name, 'len')
        if isinstance(self.length, Exception):
            raise self.length
        return self.length


class Hinted(Told):
    def __length_hint__(self):
        print(self.name, 'hint')
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Both(Long, Hinted):
    pass


def show(make, source):
    try:
        print(make(source))
    except Exception as e:
        print(type(e).__name__, e)


def extended(source):
    items = [0]
    items.extend(source)
    return items


def added(source):
    items = [0]
    items += source
    return items


def stored(source):
    items = [0]
    items[:] = source
    return items


def array(source):
    items = bytearray()
    items.extend(source)
    return items


for make in (list, tuple, extended, added, stored, lambda s: [*s], lambda s: (*s, 3), bytes, bytearray, array, sorted):
    show(make, Long('a', 7))
    show(make, Hinted('b', hint=3))
for make in set, sum, max, ','.join, dict.fromkeys, frozenset, enumerate, zip:
    try:
        make(Long('c', 7))
    except TypeError as e:
        print(e)
for source in (Long('d', ValueError('no')), Long('e', TypeError('not said')), Both('f', TypeError('x'), 1),
               Both('g', 1, ValueError('never')), Hinted('h', hint=ValueError('no')), Hinted('i', hint=TypeError('no')),
               Hinted('j', hint='x'), Hinted('k', hint=-1), Hinted('l', hint=NotImplemented), Long('m', -1), Long('n', 'x')):
    show(list, source)


class Once:
    """An iterator that tells when it is asked for itself."""
    n = 0

    def __iter__(self):
        print('self')
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n

    def __length_hint__(self):
        print('hint')
        return 1


print(list(Once()), tuple(Once()), [*Once()])


class Bare:
    """Its iterator has no __iter__."""
    class Items:
        n = 0

        def __next__(self):
            self.n += 1
            if self.n > 2:
                raise StopIteration
            return self.n

    def __iter__(self):
        return self.Items()

    def __len__(self):
        print('len')
        return 2


print(list(Bare()), tuple(Bare()))
