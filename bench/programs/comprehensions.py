"""Comprehensions of every kind: lists, nested, with conditions, dicts, sets, generator
expressions."""
import sys

MOD = 1000003


def main(n):
    check = 0
    base = list(range(400))
    for i in range(n):
        squares = [x * x for x in base]
        odd = [x + i for x in squares if x % 2]
        table = [[x * y for x in range(12)] for y in range(12)]
        flat = [cell for row in table for cell in row if cell % 3 == i % 3]
        index = {x: y for x, y in zip(base, squares)}
        tails = {x % 37 for x in odd}
        total = sum(x * 2 for x in flat)
        best = max(len(row) + row[-1] for row in table)
        some = any(x > 390 for x in base) and all(x >= 0 for x in base)
        swapped = {value: key for key, value in index.items() if key & 1}
        check += len(odd) + total + len(tails) + best + some + swapped[49] + index[i % 400]
        check %= MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5500))
