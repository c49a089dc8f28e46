# Small refusals: tab sizes, mappingproxy |=, heaps that are no lists, things without insert, texts with __bytes__.
import bisect
import heapq
from collections import UserString


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


attempt('t\tt\t'.expandtabs, 2 ** 63 - 1)
attempt(b't\tt\t'.expandtabs, 2 ** 31)
attempt('t\tt'.expandtabs, -5)


def update():
    proxy = type.__dict__
    proxy |= {}


attempt(update)
attempt(heapq.heappop, None)
attempt(heapq.heapreplace, (), 1)
attempt(heapq.heappop, [])
for f in bisect.bisect_left, bisect.insort:
    attempt(f, 10, 10)


class Text(str):
    def __bytes__(self):
        return b'abc'


attempt(bytes, Text('\u20ac'))
attempt(bytes, Text('\u20ac'), 'utf-8')
attempt(UserString('h').encode, None, None)
print(str.maketrans.__qualname__, bytes.maketrans.__qualname__, len.__qualname__, [].append.__qualname__)


class Odd:
    def __bool__(self):
        raise ValueError('no truth')


for value in True, [], [1], '', Odd():
    def getter(self):
        pass
    getter.__isabstractmethod__ = value
    attempt(lambda: property(getter).__isabstractmethod__)


class Frozen(dict):
    def __setitem__(self, key, value):
        raise RuntimeError('frozen')


attempt(exec, 'x = 1', Frozen())
attempt(exec, 'x = y', {'y': 1}, Frozen())
