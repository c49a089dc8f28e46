# tees that share what is to come, moved in the middle: the links travel, and steps without frames leave the same behind.
import pickle
from itertools import tee
def trip(x): return pickle.loads(pickle.dumps(x))
for source in (range(6), (c for c in "uvwxyz")):
    a, b = tee(source)
    print(next(a), next(a), next(b))
    for _ in range(2):
        a, b = trip((a, b))
        print(next(a), next(b))
    print(list(a), list(b))
