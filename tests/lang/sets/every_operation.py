# Each operation of sets and frozensets with each sort of operand, and what is refused.
class MySet(set):
    pass


class MyFrozen(frozenset):
    pass


def show(x):
    if isinstance(x, (set, frozenset)):
        return type(x).__name__, sorted(x)
    return x


operands = [set(), {1}, {1, 2, 3}, frozenset([2, 3, 4]), MySet([3, 4]), MyFrozen([1, 9])]
for a in operands:
    for b in operands:
        print(show(a | b), show(a & b), show(a - b), show(a ^ b), a < b, a <= b, a == b, a != b, a > b, a >= b)
        print(show(a.union(b)), show(a.intersection(b)), show(a.difference(b)), show(a.symmetric_difference(b)),
              a.isdisjoint(b), a.issubset(b), a.issuperset(b))
    print(show(a.copy()), show(a.union()), show(a.intersection()), show(a.difference()), show(a.union([7], (8,), {9: 0})))
    x = set(a)
    x |= {5}
    x &= {1, 2, 5}
    x -= {1}
    x ^= {5, 6}
    print(show(x))
    x.update([1], "a")
    x.discard("a")
    x.discard("zz")
    x.intersection_update([1, 6, 7], {1, 6})
    x.difference_update([6])
    x.symmetric_difference_update([8, 8])
    x.add(1)
    print(show(x))
    y = a
    y |= {100}
    print(show(y), y is a)
s = {1, 2}
for call in (lambda: s | [1], lambda: s.union(1), lambda: s < [1], lambda: s.add([]), lambda: s.remove(7),
             lambda: s.remove({1}), lambda: s.remove([]), lambda: set().pop(), lambda: hash(s), lambda: {s}, lambda: s[0],
             lambda: frozenset().add, lambda: set(1, 2), lambda: s.symmetric_difference([[]])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print({frozenset([1, 2]): 3}[frozenset([2, 1])], {1, 2} in {frozenset([1, 2])}, frozenset([1]) in {frozenset([1])})
print(hash(frozenset([1, 2, 3])), hash(frozenset()), hash(frozenset("ab")) == hash(frozenset("ba")))
n = {frozenset([3])}
n.discard({3})
print(n, set(), frozenset(), frozenset([1]), MySet([1]), MySet(), MyFrozen([2]))
x = frozenset([1])
print(frozenset(x) is x, x.copy() is x)
changed = {1, 2, 3}
try:
    for item in changed:
        changed.add(item + 10)
except RuntimeError as e:
    print(e)
d = {1: 2, 3: 4}
try:
    for k in d:
        d[k + 10] = 0
except RuntimeError as e:
    print(e)
it = iter({1: 2, 3: 4})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), list(it))
