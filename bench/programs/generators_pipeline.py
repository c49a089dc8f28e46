"""A pipeline of generators: source, filter, map, running total, pairs; each item crosses five."""
import sys

MOD = 1000003


def source(n):
    i = 0
    while i < n:
        yield i
        i += 1


def keep(items, k):
    for item in items:
        if item % k != 0:
            yield item


def squares(items):
    for item in items:
        yield item * item % MOD


def totals(items):
    total = 0
    for item in items:
        total = (total + item) % MOD
        yield total


def pairs(items):
    last = 0
    for item in items:
        yield last + item
        last = item


def main(n):
    check = 0
    for item in pairs(totals(squares(keep(source(n), 3)))):
        check = (check + item) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000000))
