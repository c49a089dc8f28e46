# One item of a generator in a for loop: loop, resume, yield and the generator's own counting.
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def main(n):
    for _ in count(n):
        pass


main(int(sys.argv[1]))
