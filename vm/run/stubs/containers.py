# What lists, tuples, dicts, sets, ranges and iterators do where Python code has a say: an element's __eq__, an iterable
# that is a generator, a key with __index__. Entered by name from vm/object and vm/run/iterate.cpp; what starts with `_`
# is in vm/object/containers_intrinsics.cpp.


# ---- comparing and showing nested containers

def compare_nested(op, stack, x, y):
    while True:
        step = _compare_step(op, stack, True if x == y else False, x, y)
        if type(step) is not tuple:
            return step
        x = step[0]
        y = step[1]
        if len(step) == 3:
            if op == 0:
                return x < y
            if op == 1:
                return x <= y
            if op == 4:
                return x > y
            return x >= y


def repr_nested(state, item):
    try:
        while True:
            step = _repr_step(state, repr(item))
            if type(step) is not tuple:
                return step
            item = step[0]
    except BaseException:
        _repr_leave(state)
        raise


def proxy_repr(mapping):
    return f"mappingproxy({mapping!r})"


# ---- keys with __index__

def get_by_index(self, key):
    return _get_item(self, _index(key))


def set_by_index(self, key, value):
    return _set_item(self, _index(key), value)


def delete_by_index(self, key):
    return _delete_item(self, _index(key))


def get_by_slice(self, s):
    return _get_item(self, slice(None if s.start is None else _index(s.start), None if s.stop is None else _index(s.stop),
                                 None if s.step is None else _index(s.step)))


def set_by_slice(self, s, value):
    return _set_item(self, slice(None if s.start is None else _index(s.start), None if s.stop is None else _index(s.stop),
                                 None if s.step is None else _index(s.step)), value)


def delete_by_slice(self, s):
    return _delete_item(self, slice(None if s.start is None else _index(s.start), None if s.stop is None else _index(s.stop),
                                    None if s.step is None else _index(s.step)))


def repeat_by_index(sequence, count):
    return _repeat(sequence, _index(count))


def repeat_in_place(sequence, count):
    sequence *= _index(count)
    return sequence


def slice_indices(s, length):
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if s.step is None else _index(s.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low, high = (-1, length - 1) if step < 0 else (0, length)
    if s.start is None:
        start = high if step < 0 else low
    else:
        start = _index(s.start)
        start = max(start + length, low) if start < 0 else min(start, high)
    if s.stop is None:
        stop = low if step < 0 else high
    else:
        stop = _index(s.stop)
        stop = max(stop + length, low) if stop < 0 else min(stop, high)
    return (start, stop, step)


def class_getitem(cls, item):
    return __import__("types").GenericAlias(cls, item)


# ---- lists and tuples

# What is made into a list says first how long it may be: __len__ and __length_hint__ can be seen, and can fail.
def iter_asked(iterable):
    it = _iter(iterable)
    _length_hint(iterable, 0)
    return _wrap_iterator(it)


def list_fill(self, iterable):
    _list_take(self, [x for x in _asked(iterable)])


def list_of(iterable):
    return [x for x in _asked(iterable)]


def set_of(iterable):
    return {x for x in iterable}


def list_extend(self, iterable):
    for x in _asked(iterable):
        _list_append(self, x)


def list_iadd(self, iterable):
    for x in _asked(iterable):
        _list_append(self, x)
    return self


def list_remove(self, value, i):
    while True:
        found = _item(self, i)
        if found is None:
            raise ValueError("list.remove(x): x not in list")
        if found[0] is value or found[0] == value:
            _delete_item(self, i)
            return
        i += 1


def sequence_contains(self, value, i):
    while True:
        found = _item(self, i)
        if found is None:
            return False
        if found[0] is value or found[0] == value:
            return True
        i += 1


def sequence_count(self, value, i, n):
    while True:
        found = _item(self, i)
        if found is None:
            return n
        if found[0] is value or found[0] == value:
            n += 1
        i += 1


def sequence_index(self, value, i, stop):
    while i < stop:
        found = _item(self, i)
        if found is None:
            break
        if found[0] is value or found[0] == value:
            return i
        i += 1
    if isinstance(self, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(f"{value!r} is not in list")


def sequence_index_between(self, value, start, stop):
    owner = list if isinstance(self, list) else tuple
    return owner.index(self, value, _index(start), _index(stop))


def not_in_list(value):
    raise ValueError(f"{value!r} is not in list")


def set_slice_items(self, key, value, steps):
    try:
        iterator = iter(value)
    except TypeError:
        raise TypeError("must assign iterable to extended slice" if steps else "can only assign an iterable") from None
    _length_hint(iterator, 0)
    _set_item(self, key, [x for x in iterator])


def list_sort(self, key, reverse):
    items = _sort_take(self)
    try:
        _sort_pairs(items, [key(x) for x in items], reverse)
    except BaseException:
        _sort_give(self, items, False)
        raise
    _sort_give(self, items, True)


def tuple_new(cls, iterable):
    return _tuple_make(cls, [x for x in _asked(iterable)])


def unpack(iterable, count):
    items = []
    n = 0
    for x in iterable:
        if n == count:
            raise ValueError(f"too many values to unpack (expected {count})")
        _list_append(items, x)
        n += 1
    if n < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {n})")
    return tuple(items)


def unpack_ex(iterable, before, after):
    return _unpack_ex([x for x in iterable], before, after)


# ---- ranges and iterators

def range_contains(self, value):
    for x in self:
        if x == value:
            return True
    return False


def range_count(self, value):
    n = 0
    for x in self:
        if x == value:
            n += 1
    return n


def range_index(self, value):
    i = 0
    for x in self:
        if x == value:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def not_in_range(value):
    raise ValueError(f"{value!r} is not in range")


def sequence_next(iterator, sequence, i):
    try:
        return sequence[i]
    except (IndexError, StopIteration):
        _exhaust(iterator)
    raise StopIteration


def callable_next(iterator, function, sentinel):
    try:
        value = function()
    except StopIteration:
        _exhaust(iterator)
        raise
    if sentinel is value or sentinel == value:
        _exhaust(iterator)
        raise StopIteration
    return value


def reversed_new(cls, sequence):
    return _reversed_make(cls, sequence, len(sequence))


# ---- dicts

def dict_update(self, other, keywords):
    keys = None
    if type(other) is not generator:
        try:
            keys = other.keys
        except AttributeError:
            pass
    if keys is None:
        i = 0
        for pair in other:
            if not _dict_pair(self, i, pair):
                try:
                    pair = iter(pair)
                except TypeError:
                    raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence") from None
                _dict_pair(self, i, [x for x in pair])
            i += 1
    else:
        for key in keys():
            _dict_set(self, key, other[key])
    _dict_join(self, keywords)


def dict_update_pairs(self, iterator, pair, i, keywords):
    while True:
        if not _dict_pair(self, i, pair):
            try:
                pair = iter(pair)
            except TypeError:
                raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence") from None
            _dict_pair(self, i, [x for x in pair])
        i += 1
        try:
            pair = next(iterator)
        except StopIteration:
            break
    _dict_join(self, keywords)


def dict_ior(self, other):
    keys = None
    if type(other) is not generator:
        try:
            keys = other.keys
        except AttributeError:
            pass
    if keys is None:
        i = 0
        for pair in other:
            if not _dict_pair(self, i, pair):
                try:
                    pair = iter(pair)
                except TypeError:
                    raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence") from None
                _dict_pair(self, i, [x for x in pair])
            i += 1
    else:
        for key in keys():
            _dict_set(self, key, other[key])
    return self


def dict_display_update(self, other):
    try:
        keys = other.keys
    except AttributeError:
        raise TypeError(f"'{type(other).__name__}' object is not a mapping") from None
    for key in keys():
        _dict_set(self, key, other[key])


def dict_merge(self, other, callee):
    try:
        keys = other.keys
    except AttributeError:
        keys = None
    name = _callee_text(callee)
    if keys is None:
        raise TypeError(f"{name} argument after ** must be a mapping, not {type(other).__name__}")
    for key in keys():
        if key in self:
            if not isinstance(key, str):
                raise TypeError("keywords must be strings")
            raise TypeError(f"{name} got multiple values for keyword argument '{key}'")
        _dict_set(self, key, other[key])


def repeated_keyword(callee, key):
    name = _callee_text(callee)
    if not isinstance(key, str):
        raise TypeError("keywords must be strings")
    raise TypeError(f"{name} got multiple values for keyword argument '{key}'")


def dict_fromkeys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def values_contains(self, value):
    for x in self:
        if x is value or x == value:
            return True
    return False


def view_binary(op, a, b):
    return _view_operator(op, a if _plain(a) else [x for x in a], b if _plain(b) else [x for x in b])


def isdisjoint(self, other):
    for x in other:
        if x in self:
            return False
    return True


# ---- sets

def set_update(self, iterable):
    for x in iterable:
        _set_add(self, x)


def set_method(what, self, others):
    plain = []
    for other in others:
        _list_append(plain, other if _plain(other) else [x for x in other])
    return _set_method(what, self, tuple(plain))


def frozenset_new(cls, iterable):
    return _frozenset_make(cls, [x for x in iterable])
