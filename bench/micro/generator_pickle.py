# A suspended generator with three locals written by pickle.dumps and read back; prints the bytes written. Only Brine can.
import pickle
import sys


def task(a, b):
    c = a
    yield b
    yield c


def main(n):
    g = task(1, 2)
    next(g)
    dumps, loads = pickle.dumps, pickle.loads
    total = 0
    for i in range(n):
        data = dumps(g)
        loads(data)
        total += len(data)
    return total


print(main(int(sys.argv[1])))
