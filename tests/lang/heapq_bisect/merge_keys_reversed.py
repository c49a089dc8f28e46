"""merge is stable, reversed too"""
import random, heapq
from operator import itemgetter
rnd = random.Random(5)
inputs = [[(rnd.choice('ABC'), rnd.randrange(-9, 9)) for _ in range(8)] for _ in range(4)]
for key in (None, itemgetter(0), itemgetter(1)):
    for reverse in (False, True):
        seqs = [sorted(s, key=key, reverse=reverse) for s in inputs]
        print(list(heapq.merge(*seqs, key=key, reverse=reverse)) == sorted(sum(inputs, []), key=key, reverse=reverse))
