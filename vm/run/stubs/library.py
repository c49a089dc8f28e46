"""What the native parts of itertools, functools, operator and collections leave to Python: bodies of hidden generators,
and the steps where a script's own methods may run.

The classes of itertools are hidden generators, as map and zip are (stdlib/native/itertools.cpp).
Tested by tests/lang/{itertools_module,functools_module,operator_module,collections_module}/*.py.
"""


# ---- itertools: making them when iter() of an argument runs Python

def make_itertool(cls, body, args, mask):
    out = []
    i = 0
    for x in args:
        out.append(_iter(x) if mask >> i & 1 else x)
        i += 1
    return _make_itertool(cls, body, tuple(out), mask)


def make_of_pools(cls, body, args, extra):
    pools = []
    for x in args:
        pools.append(tuple(x))
    return _make_of_pools(cls, body, pools, extra)


# ---- itertools: the bodies. What they iterate is an iterator already

# The register of the next number shows in its repr.
def count_from(n, step):
    while True:
        value = n
        n = n + step
        yield value


def count_ones(n):
    while True:
        value = n
        n = n + 1
        yield value


def cycle_of(it):
    saved = []
    saves = True
    while True:
        for x in it:
            if saves:
                saved.append(x)
            yield x
        if not saved:
            return
        saves = False
        it = saved


def repeat_forever(x):
    while True:
        yield x


def repeat_times(x, n):
    while n > 0:
        n -= 1
        yield x


def accumulate_sums(it):
    begun = False
    for x in it:
        total = total + x if begun else x
        begun = True
        yield total
    else:
        raise StopIteration


def accumulate_by(it, f):
    begun = False
    for x in it:
        total = f(total, x) if begun else x
        begun = True
        yield total
    else:
        raise StopIteration


def accumulate_on(it, f, total):
    begun = False
    while True:
        if begun:
            x = _next(it)
            total = total + x if f is None else f(total, x)
        begun = True
        yield total


# An error of the outer loop ends it for good.
def chain_of(sources):
    for source in sources:
        for x in source:
            yield x


def compress_by(it, selectors):
    for x in it:
        if _next(selectors):
            yield x
    else:
        raise StopIteration


def drop_while(f, it):
    drops = True
    for x in it:
        if drops:
            if f(x):
                continue
            drops = False
        yield x
    else:
        raise StopIteration


def take_while(f, it):
    for x in it:
        if not f(x):
            return
        yield x
    else:
        raise StopIteration


def filter_false(it):
    for x in it:
        if not x:
            yield x
    else:
        raise StopIteration


def filter_not_by(f, it):
    for x in it:
        if not f(x):
            yield x
    else:
        raise StopIteration


# islice, pairwise and zip_longest end for good with whatever they iterate, be it by an error.

def slice_to(it, stop):
    n = 0
    if stop > 0:
        for x in it:
            yield x
            n += 1
            if n >= stop:
                return


def slice_of(it, wanted, stop, step):
    n = 0
    while True:
        while n < wanted:
            _next(it)
            n += 1
        if stop >= 0 and n >= stop:
            return
        x = _next(it)
        n += 1
        wanted += step
        if stop >= 0 and wanted > stop:
            wanted = stop
        yield x


def pairs_of(it):
    for a in it:
        for b in it:
            yield a, b
            a = b
        return


def star_map(f, it):
    for args in it:
        yield f(*(args if type(args) is tuple else tuple(args)))
    else:
        raise StopIteration


# A link is [] until its item is fetched, then [item, next link]; what all have passed is let go.
def tee_of(link, it):
    while True:
        if not link:
            x = _next(it)
            link.append(x)
            link.append([])
        x = link[0]
        link = link[1]
        yield x


def tee_from(iterable, n):
    return _make_tee(_iter(iterable), n)


def zip_longest_of(its, fill):
    its = list(its)
    active = len(its)
    while active:
        items = []
        i = 0
        for it in its:
            item = fill
            if it is not None:
                ended = True
                for item in it:
                    ended = False
                    break
                if ended:
                    active -= 1
                    if not active:
                        return
                    its[i] = None
                    item = fill
            items.append(item)
            i += 1
        yield tuple(items)


# state: the last key, the last item, whether it is still to be given, the number of the open group, whether there is a key
def group_by(it, key):
    state = [None, None, False, 0, False]
    begun = False
    while True:
        state[3] += 1
        while not state[4] or begun and (target is state[0] or target == state[0]):
            for x in it:
                state[0] = x if key is None else key(x)
                state[1] = x
                state[2] = state[4] = True
                break
            else:
                raise StopIteration
        target = state[0]
        begun = True
        yield target, _make_group(it, key, state, target, state[3])


def group_items(it, key, state, target, number):
    while state[3] == number:
        if not state[2]:
            for x in it:
                state[0] = x if key is None else key(x)
                state[1] = x
                state[2] = state[4] = True
                break
            else:
                raise StopIteration
        if not (target is state[0] or target == state[0]):
            raise StopIteration
        x = state[1]
        state[1] = None
        state[2] = state[4] = False
        yield x


def product_of(pools):
    n = len(pools)
    at = []
    result = []
    for pool in pools:
        if not pool:
            return
        at.append(0)
        result.append(pool[0])
    while True:
        yield tuple(result)
        i = n - 1
        while i >= 0:
            j = at[i] + 1
            pool = pools[i]
            if j < len(pool):
                at[i] = j
                result[i] = pool[j]
                break
            at[i] = 0
            result[i] = pool[0]
            i -= 1
        if i < 0:
            return


def product_two(a, b):
    for x in a:
        for y in b:
            yield x, y


def permutations_of(pool, r):
    n = len(pool)
    if r > n:
        return
    order = list(range(n))
    cycles = list(range(n, n - r, -1))
    while True:
        yield _pick(pool, order, r)
        i = r - 1
        while i >= 0:
            cycles[i] -= 1
            if cycles[i]:
                j = n - cycles[i]
                order[i], order[j] = order[j], order[i]
                break
            order.append(order.pop(i))
            cycles[i] = n - i
            i -= 1
        if i < 0:
            return


def combinations_of(pool, r):
    n = len(pool)
    if r > n:
        return
    at = list(range(r))
    while True:
        yield _pick(pool, at, r)
        i = r - 1
        while i >= 0 and at[i] == i + n - r:
            i -= 1
        if i < 0:
            return
        j = at[i] + 1
        while i < r:
            at[i] = j
            j += 1
            i += 1


def repeated_combinations_of(pool, r):
    n = len(pool)
    if not n and r:
        return
    at = [0] * r
    while True:
        yield _pick(pool, at, r)
        i = r - 1
        while i >= 0 and at[i] == n - 1:
            i -= 1
        if i < 0:
            return
        j = at[i] + 1
        while i < r:
            at[i] = j
            i += 1


# ---- functools

def reduce_from(f, it, value):
    for x in it:
        value = f(value, x)
    return value


def reduce_of(f, iterable, initial, has_initial):
    try:
        it = iter(iterable)
    except TypeError:
        it = None
    if it is None:
        raise TypeError('reduce() arg 2 must support iteration')
    if has_initial:
        return reduce_from(f, it, initial)
    for value in it:
        return reduce_from(f, it, value)
    raise TypeError('reduce() of empty iterable with no initial value')


def lru_miss(cache, key, f, args):
    return _lru_store(cache, key, f(*args))


def lru_miss_named(cache, key, f, args, keywords):
    return _lru_store(cache, key, f(*args, **keywords))


def compare_keys(f, a, b, op):
    r = f(a, b)
    if op == 0:
        return r < 0
    if op == 1:
        return r <= 0
    if op == 2:
        return r == 0
    if op == 3:
        return r != 0
    if op == 4:
        return r > 0
    return r >= 0


# name(a, b, key=c), as partial and the getters of operator show themselves.
def repr_call(name, args, keywords):
    parts = []
    for x in args:
        parts.append(repr(x))
    if keywords is not None:
        for key, value in list(keywords.items()):
            parts.append(f'{key!s}={value!r}')
    return name + '(' + ', '.join(parts) + ')'


# ---- operator

def get_items(o, keys):
    found = []
    for key in keys:
        found.append(o[key])
    return tuple(found)


def get_attributes(o, names):
    found = []
    for name in names:
        x = o
        for part in name.split('.'):
            x = _getattr(x, part)
        found.append(x)
    return found[0] if len(found) == 1 else tuple(found)


def call_method_named(o, name, args, keywords):
    return _getattr(o, name)(*args, **keywords)


def call_object(f, args, keywords):
    return f(*args, **keywords)


def searched(container):
    try:
        return iter(container)
    except TypeError:
        pass
    raise TypeError("argument of type '" + _type_name(container) + "' is not iterable")


def count_of(container, value):
    n = 0
    for x in searched(container):
        if x is value or x == value:
            n += 1
    return n


def index_of(container, value):
    n = 0
    for x in searched(container):
        if x is value or x == value:
            return n
        n += 1
    raise ValueError('sequence.index(x): x not in sequence')


def not_of(x):
    return not x


def length_hint_of(o, default):
    try:
        return len(o)
    except TypeError:
        pass
    f = _bound_or_none(o, '__length_hint__')
    if f is None:
        return default
    try:
        n = f()
    except TypeError:
        return default
    if n is NotImplemented:
        return default
    if not isinstance(n, int):
        raise TypeError('__length_hint__ must be an integer, not ' + _type_name(n))
    if n < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return n


# ---- heapq: from where two items must be compared by Python. The items are all in the heap at each comparison, which may
# not change its size

def heap_rise(heap, start, pos, result):
    size = len(heap)
    while pos > start:
        above = (pos - 1) >> 1
        below = heap[pos] < heap[above]
        if len(heap) != size:
            raise RuntimeError('list changed size during iteration')
        if not below:
            break
        heap[pos], heap[above] = heap[above], heap[pos]
        pos = above
    return result


def heap_sink(heap, start, pos, result):
    size = len(heap)
    child = 2 * pos + 1
    while child < size:
        if child + 1 < size:
            smaller = heap[child] < heap[child + 1]
            if not smaller:
                child += 1
            if len(heap) != size:
                raise RuntimeError('list changed size during iteration')
        heap[pos], heap[child] = heap[child], heap[pos]
        pos = child
        child = 2 * pos + 1
    return heap_rise(heap, start, pos, result)


def heap_push_pop(heap, item):
    below = heap[0] < item
    if not below:
        return item
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    return heap_sink(heap, 0, 0, smallest)


def heapify_from(heap, start, pos, rises):
    if rises:
        heap_rise(heap, start, pos, None)
    else:
        heap_sink(heap, start, pos, None)
    while start:
        start -= 1
        heap_sink(heap, start, start, None)


# ---- bisect

def bisect_from(a, x, lo, hi, key, left):
    lo = _index(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    hi = len(a) if hi is None else _index(hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if item < x if left else not x < item:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_from(a, x, lo, hi, key, left):
    at = bisect_from(a, x if key is None else key(x), lo, hi, key, left)
    a.insert(at, x)


# ---- collections

def deque_extend(deque, iterable):
    for x in iterable:
        _deque_append(deque, x)


def deque_extend_left(deque, iterable):
    for x in iterable:
        _deque_append_left(deque, x)


def deque_iadd(deque, iterable):
    for x in iterable:
        _deque_append(deque, x)
    return deque


def deque_joined(a, b):
    a = a.copy()
    a.extend(b)
    return a


def deque_times(a, n):
    a = a.copy()
    a *= n
    return a


def deque_contains(deque, value, i):
    changes = _deque_item(deque, 0, None)
    while True:
        found = _deque_item(deque, i, changes)
        if found is None:
            return False
        if found[0] is value or found[0] == value:
            return True
        i += 1


def deque_count(deque, value, i, n):
    changes = _deque_item(deque, 0, None)
    while True:
        found = _deque_item(deque, i, changes)
        if found is None:
            return n
        if found[0] is value or found[0] == value:
            n += 1
        i += 1


def deque_index(deque, value, i, stop):
    changes = _deque_item(deque, 0, None)
    while i < stop:
        found = _deque_item(deque, i, changes)
        if found[0] is value or found[0] == value:
            return i
        i += 1
        _deque_item(deque, i, changes)
    raise ValueError(f'{value!r} is not in deque')


def deque_remove(deque, value, i):
    changes = _deque_item(deque, 0, None)
    while True:
        found = _deque_item(deque, i, changes)
        if found is None:
            raise ValueError(f'{value!r} is not in deque')
        same = found[0] is value or bool(found[0] == value)
        if _deque_item(deque, 0, None) != changes:
            raise IndexError('deque mutated during iteration')
        if same:
            break
        i += 1
    _deque_delete(deque, i)


def deque_repr(deque):
    if not _deque_show(deque, True):
        return '[...]'
    try:
        text = repr(_deque_list(deque))
    finally:
        _deque_show(deque, False)
    if deque.maxlen is not None:
        text += ', maxlen=' + str(deque.maxlen)
    return type(deque).__name__ + '(' + text + ')'


def missing_made(mapping, key, factory):
    value = factory()
    mapping[key] = value
    return value


def count_items(mapping, iterable):
    get = mapping.get
    for x in iterable:
        mapping[x] = get(x, 0) + 1


def ordered_keys(it):
    while True:
        yield _ordered_next(it)
