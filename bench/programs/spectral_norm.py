"""Floats through small functions: the spectral norm of an infinite matrix, by the power method."""
import sys


def cell(i, j):
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)


def times(v, size):
    out = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += cell(i, j) * v[j]
        out.append(total)
    return out


def times_transposed(v, size):
    out = []
    for i in range(size):
        total = 0.0
        for j in range(size):
            total += cell(j, i) * v[j]
        out.append(total)
    return out


def main(n):
    u = [1.0] * n
    v = u
    for _ in range(6):
        v = times_transposed(times(u, n), n)
        u = times_transposed(times(v, n), n)
    above = 0.0
    below = 0.0
    for i in range(n):
        above += u[i] * v[i]
        below += v[i] * v[i]
    return "%.9f" % (above / below) ** 0.5


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 400))
