# Memory of suspended generators with three locals, all alive in one list.
import sys


def task(a, b):
    c = a
    yield b
    yield c


def main(n):
    out = [None] * n
    for i in range(n):
        g = task(1, 2)
        next(g)
        out[i] = g
    return out


main(int(sys.argv[1]))
