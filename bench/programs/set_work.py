"""Sets: membership, add and discard, union, intersection and difference, frozensets as keys."""
import sys

MOD = 1000003


def main(n):
    check = 0
    seed = 11
    evens = set(range(0, 4000, 2))
    thirds = frozenset(range(0, 4000, 3))
    seen = set()
    groups = {}
    for i in range(n):
        for _ in range(60):
            seed = seed * 16807 % 2147483647
            x = seed % 4000
            if x in evens:
                seen.add(x)
                check += 1
            elif x in thirds:
                seen.discard(x - 1)
                check += 2
            else:
                seen.add(x % 97)
        if i % 8 == 0:
            both = seen & thirds
            either = seen | thirds
            only = evens - seen
            odd = seen ^ evens
            check += len(both) + len(either) + len(only) + len(odd)
            check += sum(both) % 101
            group = frozenset(x % 10 for x in both)
            groups[group] = groups.get(group, 0) + 1
        if both <= either and not only.isdisjoint(evens):
            check += 1
        check %= MOD
    return check * 1000 + len(groups)


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15000))
