"""Primes: the sieve of Eratosthenes on a list of flags, index stores in an inner loop."""
import sys


def main(n):
    flags = [True] * (n + 1)
    flags[0] = False
    flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    count = 0
    total = 0
    for i in range(n + 1):
        if flags[i]:
            count += 1
            total = (total + i) % 1000003
    return count * 10000000 + total


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7000000))
