# Iterators of the built-in types: their ends, hints, reversal, changes under way, iter() over items and calls.
lst = [1, 2, 3]
it = iter(lst)
print(it.__length_hint__(), next(it), iter(it) is it, it.__length_hint__())
lst.append(4)
print(list(it), it.__length_hint__())
lst.append(5)
print(next(it, "end"), next(it, "end"))
r = reversed(lst)
print(r.__length_hint__(), next(r), next(r))
del lst[1:]
print(next(r, "end"), next(r, "end"), lst)
for source in ([1, 2], (1, 2), "ab", range(3), {1: 2, 3: 4}, {1: 2}.values(), {1: 2}.items(), {1: 2}.keys(), b"ab"):
    r = reversed(source)
    print(type(r).__name__, r.__length_hint__(), list(r), list(r))
for bad in ({1}, 5, iter([1]), (x for x in "a")):
    try:
        reversed(bad)
    except TypeError as e:
        print(e)


class Seq:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        print("item", i)
        if not 0 <= i < self.n:
            raise IndexError("over")
        return i * 10


print(list(reversed(Seq(3))))
it = iter(Seq(2))
print(next(it), next(it), next(it, "end"), next(it, "end"))
for x in Seq(2):
    print(x)
print(20 in Seq(3), 99 in Seq(1))


class Stops:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


print(list(Stops()), list(iter(Stops())))


class Wrong:
    def __getitem__(self, i):
        raise ValueError("wrong item")


try:
    list(Wrong())
except ValueError as e:
    print(e)


class Back:
    def __reversed__(self):
        return iter("back")


class Never(list):
    __reversed__ = None


print(list(reversed(Back())))
try:
    reversed(Never())
except TypeError as e:
    print(e)

values = [3, 2, 1, 0, 9]
it = iter(values.pop, 2)
print(list(it), values, list(it))
n = 0


def step():
    global n
    n += 1
    if n == 5:
        raise StopIteration
    return n


print(list(iter(step, 99)))
print(list(iter(step, 7)))
d = {i: i for i in range(5)}
it = reversed(d)
print(next(it), it.__length_hint__())
del d[0]
try:
    next(it)
except RuntimeError as e:
    print(e)
try:
    next(it)
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]
        d[k + 5] = 0
except RuntimeError as e:
    print(e)
big = range(10**20, 10**20 + 3)
print(list(big), list(reversed(big)), len(big), big[1], big[-1], big[1:], 10**20 + 2 in big, big.index(10**20 + 1))
edge = range(2**61 - 2, 2**61 + 2)
print(list(edge), list(reversed(edge)), list(range(-2**61, -2**61 - 3, -1)), [x for x in range(2**62, 2**62 + 2)])
print(list(range(2**63 - 2, 2**63 + 1)), range(0, 10**30, 10**29)[3], list(range(10**30, 0, -5 * 10**29)))
try:
    len(range(10**30))
except OverflowError as e:
    print(e)
print(bool(range(10**30)), range(10**30)[10**29], range(5) == range(0, 5, 1), range(0, 3, 2) == range(0, 4, 2),
      hash(range(5)) == hash(range(0, 5)), range(0) == range(5, 5), range(1, 10)[2:5], range(10)[::-1], range(10)[-3::-2])
print(2.0 in range(3), 2.5 in range(3), "a" in range(3), True in range(2), range(3).count(1), range(3).count(9),
      range(3, 9, 2).index(7))
for call in (lambda: range(1, 2, 0), lambda: range(3).index(7), lambda: range(3).index("a"), lambda: range(3)[3],
             lambda: range(1.5), lambda: range("a")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)


class Two:
    def __eq__(self, other):
        return other == 2

    def __index__(self):
        return 2


print(Two() in range(5), range(5).index(Two()), range(5).count(Two()), range(Two()), range(10)[Two()], range(10)[Two():])
print(slice(1, 2), slice(None), slice(1, None, -1) == slice(1, None, -1), slice(1) < slice(2), slice(Two()).indices(5))
for s in (slice(None), slice(1, -1), slice(None, None, -1), slice(10, -10, -2), slice(10**30), slice(-10**30, 10**30, 10**25)):
    print(s.indices(7), s.indices(0), s.indices(10**25))
print(slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step)
