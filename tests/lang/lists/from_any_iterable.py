# Building and changing lists, tuples, sets and dicts from generators, iterators and objects of every sort.
def gen(n):
    for i in range(n):
        yield i


class ByItem:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


class Iterable:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return gen(self.n)


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class MyList(list):
    pass


class Odd(list):
    def __iter__(self):
        return iter("odd")


sources = [lambda: gen(3), ByItem, lambda: Iterable(2), lambda: Counter(4), lambda: MyList([7, 8]), lambda: Odd([7, 8]),
           lambda: "añb", lambda: {3: 1, 4: 1}, lambda: {5: 1}.items(), lambda: {5: 6}.values(), lambda: {5, 6}.copy(),
           lambda: frozenset([9]), lambda: b"xy", lambda: range(5, 1, -2), lambda: iter([1, 2]), lambda: reversed((1, 2)),
           lambda: map(str, [1, 2]), lambda: zip("ab", "cd"), lambda: enumerate("a"), lambda: reversed([1, 2]),
           lambda: (x for x in (1, 2)), lambda: {1: 2}.keys()]
for make in sources:
    items = list(make())
    print(items, tuple(make()) == tuple(items), set(make()) == set(items), frozenset(make()) == set(items))
    more = [0]
    more.extend(make())
    more += make()
    print(more)
    more[1:2] = make()
    more[:0] = make()
    print(more, [*make()], (*make(), 1), {*make()} == set(items))
    first, *rest = make()
    print(first, rest)
    a, *b, c = list(make()) + [1, 2]
    print(a, b, c)
    print(set([1]).union(make()) == {1, *items}, set(items).intersection(make()) == set(items),
          set(items).difference(make()), set(items).issuperset(make()), set(items).issubset(make()),
          set(items).isdisjoint(make()), set(items).symmetric_difference(make()))
    print(dict.fromkeys(make(), 0))
for bad in (5, None, 1.5, object, len):
    for use in (list, tuple, set, frozenset, [].extend, {1}.update, {1}.union, dict.fromkeys, dict, {}.update):
        try:
            use(bad)
        except TypeError as e:
            print(e)
        else:
            print("took", bad)
    try:
        [][:] = bad
    except TypeError as e:
        print(e)
    try:
        [1, 2][::2] = bad
    except TypeError as e:
        print(e)
    try:
        x = []
        x += bad
    except TypeError as e:
        print(e)
    try:
        a, b = bad
    except TypeError as e:
        print(e)
    try:
        a, *b = bad
    except TypeError as e:
        print(e)
for count in (1, 3):
    for make in (lambda: [1, 2], lambda: (1, 2), lambda: gen(2), lambda: "ab", lambda: {1: 2, 3: 4}, lambda: range(2)):
        try:
            if count == 1:
                (x,) = make()
            else:
                x, y, z = make()
        except ValueError as e:
            print(e)
        try:
            x, y, *w, z = make()
        except ValueError as e:
            print(e)
try:
    [1, 2, 3, 4][::2] = gen(3)
except ValueError as e:
    print(e)


def failing():
    yield 1
    raise KeyError("inside")


x = [0]
try:
    x.extend(failing())
except KeyError as e:
    print(e, x)
try:
    list(failing())
except KeyError as e:
    print(e)
