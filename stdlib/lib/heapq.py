"""Heap queue algorithm (a.k.a. priority queue): heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k.
Tested by tests/lang/heapq_bisect/*.py.
"""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def heappush(heap, item):
    """Push item onto heap, maintaining the heap invariant."""
    heap.append(item)
    pos = len(heap) - 1
    while pos:
        above = (pos - 1) >> 1
        parent = heap[above]
        if not item < parent:
            return
        # The item is in the heap even if the next comparison fails.
        heap[above] = item
        heap[pos] = parent
        pos = above


def _refuse(heap, name):
    if not isinstance(heap, list):
        shown = 'None' if heap is None else type(heap).__name__
        raise TypeError(f'{name} must be list, not {shown}')
    raise IndexError('index out of range')


def heappop(heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    if not heap:
        _refuse(heap, 'heappop() argument')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Pop and return the current smallest value, and add the new item."""
    if not heap:
        _refuse(heap, 'heapreplace() argument 1')
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Fast version of a heappush followed by a heappop."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    """Transform list into a heap, in-place, in O(len(x)) time."""
    for i in reversed(range(len(x) // 2)):
        _sink(x, i)


# The item at pos goes up to where its parent is not larger.
def _rise(heap, start, pos):
    item = heap[pos]
    while pos > start:
        above = (pos - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[pos] = parent
        pos = above
    heap[pos] = item


# The smaller children go up all the way to a leaf, then the item rises from there: fewer comparisons on average.
def _sink(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


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
                _sink(heap, 0)
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
