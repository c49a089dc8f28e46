"""Floats in local variables: escape times over a grid, no calls in the inner loop."""
import sys


def main(n):
    inside = 0
    steps = 0
    for row in range(n):
        ci = 2.0 * row / n - 1.0
        for column in range(n):
            cr = 2.0 * column / n - 1.5
            zr = 0.0
            zi = 0.0
            rr = 0.0
            ii = 0.0
            k = 0
            while k < 50 and rr + ii <= 4.0:
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
                rr = zr * zr
                ii = zi * zi
                k += 1
            if k == 50:
                inside += 1
            steps += k
    return inside * 1000000 + steps % 1000000


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 450))
