"""Sorting: by a lambda, by attribute and item getters, tuples, reversed, with a comparison
function."""
import sys
from functools import cmp_to_key
from operator import attrgetter, itemgetter

MOD = 1000003


class Record:
    def __init__(self, number, name, weight):
        self.number = number
        self.name = name
        self.weight = weight

    def __lt__(self, other):
        return self.weight < other.weight


def by_name_then_number(a, b):
    if a.name != b.name:
        return -1 if a.name < b.name else 1
    return a.number - b.number


def main(n):
    seed = 3
    check = 0
    for _ in range(n):
        records = []
        for number in range(1500):
            seed = seed * 16807 % 2147483647
            records.append(Record(number, "n" + str(seed % 211), seed % 1009 / 4))
        orders = [
            sorted(records, key=lambda r: r.weight),
            sorted(records, key=lambda r: (r.name, -r.number)),
            sorted(records, key=attrgetter("name"), reverse=True),
            sorted(records),
            sorted(records[:300], key=cmp_to_key(by_name_then_number)),
        ]
        pairs = [(r.name, r.number) for r in records]
        pairs.sort()
        pairs.sort(key=itemgetter(1), reverse=True)
        numbers = [r.number * 7919 % 1009 for r in records]
        numbers.sort()
        for order in orders:
            for place, record in enumerate(order):
                check = (check + place * record.number) % MOD
        check = (check + pairs[7][1] + numbers[77]) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 150))
