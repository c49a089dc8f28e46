# Text built by appending eight characters at a time: must be linear.
import sys


def main(n):
    s = ""
    for _ in range(n):
        s += "x" * 8
    return len(s)


main(int(sys.argv[1]))
