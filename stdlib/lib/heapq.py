"""Heap queue algorithm (a.k.a. priority queue): heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k.
Tested by tests/lang/heapq_bisect/*.py.
"""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


class _Descending:
    # An item that compares the other way round
    __slots__ = ('item',)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item

    def __eq__(self, other):
        return self.item == other.item


def merge(*iterables, key=None, reverse=False):
    '''Merge multiple sorted inputs into a single sorted output.'''
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        try:
            value = next(it)
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([_Descending(rank) if reverse else rank, order, value, it])
    heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                rank, order, value, it = entry = heap[0]
                yield value
                value = next(it)
                rank = value if key is None else key(value)
                entry[0] = _Descending(rank) if reverse else rank
                entry[2] = value
                heapreplace(heap, entry)
        except StopIteration:
            heappop(heap)
    if heap:
        rank, order, value, it = heap[0]
        yield value
        yield from it


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
