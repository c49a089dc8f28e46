# index, count, remove and `in` of a deque that a comparison changes; index with bounds is that of a list.
from collections import deque
class MutateCmp:
    def __init__(self, deque, result):
        self.deque = deque
        self.result = result
    def __eq__(self, other):
        self.deque.clear()
        return self.result
class BadCmp:
    def __eq__(self, other):
        raise RuntimeError
n=200
for op in 'index','count','__contains__','remove':
  for el in MutateCmp, BadCmp:
   for at in (n//2, n-1,0):
    for r in (True, False):
        d = deque(range(n))
        d[at] = MutateCmp(d, r) if el is MutateCmp else BadCmp()
        try: print(op, el.__name__, at, r, getattr(d, op)(n), len(d))
        except Exception as e: print(op, el.__name__,at, r, repr(e), len(d))
elements = 'ABCDEFGHI'
d = deque(elements * 2)
s = list(elements * 2)
bad=0
for start in range(-5 - len(s)*2, 5 + len(s) * 2):
    for stop in range(-5 - len(s)*2, 5 + len(s) * 2):
        for element in elements + 'Z':
            try: t = s.index(element, start, stop)
            except ValueError: t=None
            try: u = d.index(element, start, stop)
            except ValueError: u=None
            bad += t!=u
print(bad)
d = deque(range(0, 10000, 10))
for step in range(100):
    i = d.index(8500, 700)
    d.rotate()
print(i)
