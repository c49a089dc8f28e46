"""Small integers in a while loop: Euclid's gcd, a linear recurrence, branches on remainders."""
import sys

MOD = 65521


def gcd_sum(n):
    total = 0
    a = 1
    while a < n:
        x = n
        y = a
        while y != 0:
            rest = x % y
            x = y
            y = rest
        total += x
        a += 1
    return total


def main(n):
    check = 0
    a = 1
    i = 0
    while i < n:
        a = (a * 31 + i) % MOD
        if a % 3 == 0:
            check += a
        elif a % 3 == 1:
            check -= i
        else:
            check += 1
        i += 1
    return check % MOD * 100000000 + gcd_sum(n // 10)


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2400000))
