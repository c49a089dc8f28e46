"""Closures: counters over a shared cell, composed functions, adders made in a loop."""
import sys

MOD = 1000003


def counter(step):
    total = 0

    def bump(x):
        nonlocal total
        total = (total + x * step) % MOD
        return total

    def read():
        return total

    return bump, read


def adder(k):
    return lambda x: (x + k) % MOD


def compose(f, g):
    return lambda x: f(g(x))


def main(n):
    bump, read = counter(7)
    twice = compose(adder(3), adder(11))
    chain = compose(twice, compose(twice, adder(5)))
    check = 0
    for i in range(n):
        bump(i)
        check = chain(check + read())
        if i % 4 == 0:
            check = adder(i)(check)
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000000))
