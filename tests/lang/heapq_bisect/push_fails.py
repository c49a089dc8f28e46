# An item whose comparison fails on the way up is in the heap all the same.
from heapq import heappush
class N:
    def __init__(self, n, bad=()): self.n, self.bad = n, bad
    def __lt__(self, other):
        if other.n in self.bad: raise ValueError(f"{self.n} < {other.n}")
        return self.n < other.n
    def __repr__(self): return str(self.n)
heap = []
for n in (1, 3, 2, 7, 4, 5, 6): heappush(heap, N(n))
print(heap)
for bad in (1, 3, 7):
    h = list(heap)
    try: heappush(h, N(0, (bad,)))
    except ValueError as e: print(e)
    print(h, sorted(x.n for x in h))
h = []; print(heappush(h, 1), h)
