# What takes keys from a dict or a set uses the hashes that are there.
class Counting(int):
    count = 0

    def __hash__(self):
        Counting.count += 1
        return int.__hash__(self)


d = dict.fromkeys(map(Counting, range(10)))
for what in (set, frozenset, lambda d: set(d).difference(d), lambda d: set(d).symmetric_difference(d),
             lambda d: dict.fromkeys(d), lambda d: dict.fromkeys(set(d)), lambda d: dict.fromkeys(frozenset(d), 1),
             lambda d: set(d) - set(d), dict, lambda d: {**d}):
    before = Counting.count
    result = what(d)
    print(len(result), Counting.count - before)
