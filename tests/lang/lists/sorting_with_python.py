# Sorting by user methods and keys: stability, errors midway, lists that change meanwhile.
class Item:
    def __init__(self, n, tag=""):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}{self.tag}"


items = [Item(i * 7 % 5, chr(97 + i)) for i in range(20)]
print(sorted(items), sorted(items, reverse=True), sep="\n")
items.sort(key=lambda item: -item.n)
print(items)
items.sort(key=lambda item: item.tag, reverse=True)
print(items)
print(sorted("banana"), sorted([3, 1.5, True, 2], key=None), sorted([(2, "b"), (1, "z"), (2, "a")]),
      sorted([[3], [1, 2], [1]]), sorted({3: 1, 1: 2}), sorted(["b", "A", "c"], key=str.lower))
print(sorted([0.5, float("inf"), -1.0, 2.5, -0.0]), sorted([2**70, -2**70, 5, 2**62]), sorted([b"b", b"a"]))
numbers = [(i * 7919) % 1000 for i in range(3000)]
print(sorted(numbers)[:5], sorted(numbers, key=lambda n: n % 10)[:12], sorted(numbers, reverse=True)[:3])
values = [3, 1, "a"]
try:
    values.sort()
except TypeError as e:
    print(e, len(values))


class Bad:
    def __lt__(self, other):
        raise ZeroDivisionError("no order")


values = [Bad(), Bad(), Bad()]
try:
    values.sort()
except ZeroDivisionError as e:
    print(e, len(values))


def key(x):
    if x == 3:
        raise KeyError(x)
    return x


values = [1, 2, 3, 4]
try:
    values.sort(key=key)
except KeyError as e:
    print(e, values)
seen = []
values = [3, 2, 1]


class Looks(int):
    def __lt__(self, other):
        seen.append(len(values))
        return int.__lt__(self, other)


values = [Looks(3), Looks(1), Looks(2)]
values.sort()
print(values, set(seen))


class Appends(int):
    def __lt__(self, other):
        values.append(0)
        return int.__lt__(self, other)


values = [Appends(3), Appends(1), Appends(2)]
try:
    values.sort()
except ValueError as e:
    print(e, values)
values = [3, 1, 2]
try:
    values.sort(key=lambda x: values.append(x) or x)
except ValueError as e:
    print(e, values)
for call in (lambda: [1].sort(1), lambda: [1, 2].sort(key=5), lambda: sorted(5)):
    try:
        call()
    except TypeError as e:
        print(e)
print([1, 3, 2].sort(), sorted((x for x in (3, 1, 2)), key=lambda x: -x))
