"""Dicts: counting under string and int keys, membership, get, deletion, iteration over items."""
import sys

MOD = 1000003


def main(n):
    names = ["key" + str(i) for i in range(500)]
    counts = {}
    squares = {}
    seed = 7
    for i in range(n):
        seed = seed * 16807 % 2147483647
        name = names[seed % 500]
        if name in counts:
            counts[name] += 1
        else:
            counts[name] = 1
        number = seed % 4099
        squares[number] = squares.get(number, 0) + i % 13
        if i % 5 == 0:
            other = (number + 1) % 4099
            if other in squares:
                del squares[other]
    check = len(counts)
    for _ in range(20):
        for name, count in counts.items():
            check = (check + len(name) * count) % MOD
        for number in squares:
            check = (check + number * squares[number]) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500000))
