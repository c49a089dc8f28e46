# Creating a generator and running it to its end: a generator of no items in a for loop.
import sys


def nothing(x):
    return
    yield x


def main(n):
    for i in range(n):
        for _ in nothing(i):
            pass


main(int(sys.argv[1]))
