# Lists and tuples whose elements compare, show and index themselves by Python code.
class Same:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"<{self.n}>"

    def __hash__(self):
        return hash(self.n)


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


items = [Same(1), 2, Same(3), 3, Same(1)]
print(items)
print(2 in items, 3 in items, 9 in items)
print(items.index(3), items.count(1))
items.remove(3)
print(items, (Same(5), [Same(6), {Same(7): Same(8)}]))
try:
    items.index(77)
except ValueError as e:
    print(e)
try:
    items.remove(77)
except ValueError as e:
    print(e)
try:
    (1, 2).index(Same(4))
except ValueError as e:
    print(e)

print([1, [2, Same(3)]] == [1, [2, 3]], [1, [2, Same(3)]] == [1, [2, 4]])
print([1, [Same(2)]] < [1, [Same(3)]], [1, [Same(2)], 5] < [1, [Same(2)], 4], (Same(1),) != (1,))
print({1: [Same(1)]} == {1: [1]}, {1: Same(1)} == {1: 2})
try:
    print([{1: 2}] < [{1: 3}])
except TypeError as e:
    print(e)
try:
    print([1, "a"] < [1, 2])
except TypeError as e:
    print(e)

letters = list("abcdef")
print(letters[Index(2)], letters[Index(-1)], letters[Index(1):Index(4)], letters[::Index(2)])
letters[Index(0)] = "z"
letters[Index(1):Index(3)] = "xyz"
print(letters)
del letters[Index(0)], letters[Index(0):Index(2)]
print(letters, [0] * Index(2), (1,) * Index(2), Index(2) * [5])
letters *= Index(2)
print(letters, letters.pop(Index(0)))
letters.insert(Index(1), "!")
print(letters)
for bad in ("a", None, 1.5):
    for container in ([1], (1,), range(1)):
        try:
            container[bad]
        except TypeError as e:
            print(e)
    try:
        [1][bad:]
    except TypeError as e:
        print(e)
for bad in (10, -11, 10**30):
    for container in ([1], (1,), range(1)):
        try:
            container[bad]
        except IndexError as e:
            print(e)
try:
    [1][5] = 0
except IndexError as e:
    print(e)
try:
    del [1][5]
except IndexError as e:
    print(e)


class Failing:
    def __repr__(self):
        raise ZeroDivisionError("no repr")


inner = [Failing()]
try:
    print([inner])
except ZeroDivisionError as e:
    print(e)
inner.clear()
print([inner], inner)


class Recursive:
    def __init__(self):
        self.all = [self]

    def __repr__(self):
        return "R(" + repr(self.all) + ")"


r = Recursive()
print(r, r.all)
a = [1]
a.append(a)
d = {"a": a}
d["d"] = d
print(a, d)
s = {"k": (1, a)}
a.append(s)
print(a, s)
