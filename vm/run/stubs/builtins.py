"""Built-in functions where scripts' own methods may run, and the bodies of map, filter, zip and enumerate.

Those four are hidden generators: a generator of one of the functions below whose class is map, filter ... Natives answer
what needs no Python (stdlib/native/builtins*.cpp) and come here for the rest.
Tested by tests/lang/builtins/*.py.
"""


# ---- hidden generators. What they iterate is an iterator already. Each is a loop around one yield. There it stands again
# after an error of what it calls or asks, and after a StopIteration: it has no item now, and will ask anew (that of a `for`
# is raised in its else, where its iterator still is). To return is to end for good (vm/run/unwind.cpp)

# An iterator of a script's own class: it may lack the __iter__ that a `for` asks for.
def iterate_raw(it):
    while True:
        yield _next(it)


def map_one(f, it):
    for x in it:
        yield f(x)
    else:
        raise StopIteration


def map_two(f, a, b):
    for x in a:
        yield f(x, _next(b))
    else:
        raise StopIteration


def map_many(f, its):
    while True:
        args = []
        for it in its:
            args.append(_next(it))
        yield f(*args)


def filter_true(it):
    for x in it:
        if x:
            yield x
    else:
        raise StopIteration


def filter_by(f, it):
    for x in it:
        if f(x):
            yield x
    else:
        raise StopIteration


def enumerate_from(it, n):
    n += 0  # an int proper
    for x in it:
        i = n
        n += 1
        yield i, x
    else:
        raise StopIteration


def zip_none():
    return
    yield


def zip_one(it):
    for x in it:
        yield x,
    else:
        raise StopIteration


def zip_two(a, b):
    for x in a:
        yield x, _next(b)
    else:
        raise StopIteration


def zip_three(a, b, c):
    for x in a:
        yield x, _next(b), _next(c)
    else:
        raise StopIteration


def zip_many(its):
    while True:
        items = []
        for it in its:
            items.append(_next(it))
        yield tuple(items)


def zip_strict(its):
    while True:
        items = []
        for it in its:
            ended = True
            for x in it:
                ended = False
                items.append(x)
                break
            if ended:
                zip_check_end(its, len(items))
                raise StopIteration
        yield tuple(items)


def zip_check_end(its, i):
    if i:
        plural = ' ' if i == 1 else 's 1-'
        raise ValueError('zip() argument ' + str(i + 1) + ' is shorter than argument' + plural + str(i))
    for i in range(1, len(its)):
        for x in its[i]:
            plural = ' ' if i == 1 else 's 1-'
            raise ValueError('zip() argument ' + str(i + 1) + ' is longer than argument' + plural + str(i))


# ---- making them when iter() of an argument runs Python

def make_lazy(cls, function, sources, extra):
    its = []
    for source in sources:
        its.append(_iter(source))
    return _make_lazy(cls, function, tuple(its), extra)


# ---- folding

def sum_from(it, total):
    for x in it:
        total = total + x
    return total


def sum_refused(values, total):
    iter(values)
    if isinstance(total, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    what = 'bytes' if isinstance(total, bytes) else 'bytearray'
    raise TypeError("sum() can't sum " + what + " [use b''.join(seq) instead]")


def sum_rest(total, item, it):
    total = total + item
    for x in it:
        total = total + x
    return total


def all_of(it):
    for x in it:
        if not x:
            return False
    return True


def any_of(it):
    for x in it:
        if x:
            return True
    return False


def least(name, values, key, has_default, default):
    it = iter(values)
    found = False
    if key is None:
        for best in it:
            found = True
            break
        if found:
            for x in it:
                if x < best:
                    best = x
            return best
    else:
        for best in it:
            found = True
            break
        if found:
            best_key = key(best)
            for x in it:
                k = key(x)
                if k < best_key:
                    best = x
                    best_key = k
            return best
    if has_default:
        return default
    raise ValueError('min() arg is an empty sequence')


def greatest(name, values, key, has_default, default):
    it = iter(values)
    found = False
    if key is None:
        for best in it:
            found = True
            break
        if found:
            for x in it:
                if x > best:
                    best = x
            return best
    else:
        for best in it:
            found = True
            break
        if found:
            best_key = key(best)
            for x in it:
                k = key(x)
                if k > best_key:
                    best = x
                    best_key = k
            return best
    if has_default:
        return default
    raise ValueError('max() arg is an empty sequence')


# Nobody else knows the list.
def sorted_by(items, key, reverse):
    _sort_pairs(items, [key(x) for x in items], reverse)
    return items


def sorted_list(values, key, reverse):
    out = list(values)
    out.sort(key=key, reverse=reverse)
    return out


# ---- attributes

def getattr_default(o, name, default):
    try:
        return _getattr(o, name)
    except AttributeError:
        return default


def hasattr_of(o, name):
    try:
        _getattr(o, name)
    except AttributeError:
        return False
    return True


def dir_of(o):
    lister = _bound_or_none(o, '__dir__')
    if lister is None:
        raise TypeError("object does not provide __dir__")
    return sorted_list(lister(), None, False)


# ---- iteration

def next_default(it, default):
    try:
        return _next(it)
    except StopIteration:
        return default


def next_of_generator(it, default):
    for x in it:
        return x
    return default


# ---- text

def print_to(file, args, sep, end, flush):
    write = file.write
    first = True
    for x in args:
        if not first:
            write(sep)
        first = False
        write(_str(x))
    write(end)
    if flush:
        file.flush()


def input_from(prompt, stdin, stdout):
    if prompt is not None:
        stdout.write(_str(prompt))
    stdout.flush()
    line = stdin.readline()
    if not _is_direct_instance(line, str):
        raise TypeError('object.readline() returned non-string')
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line[-1] == '\n' else line


def round_with(number, ndigits):
    f = _bound_or_none(number, '__round__')
    if f is None:
        raise TypeError('type ' + _type_name(number) + " doesn't define __round__ method")
    return f() if ndigits is None else f(ndigits)


def power_of(a, b, modulus):
    f = _bound_or_none(a, '__pow__')
    if f is not None:
        r = f(b, modulus)
        if r is not NotImplemented:
            return r
    raise TypeError("unsupported operand type(s) for ** or pow(): '" + _type_name(a) + "', '" + _type_name(b) + "', '"
                    + _type_name(modulus) + "'")


def show(value, out, names):
    if value is None:
        return
    names['_'] = None
    out.write(_repr(value))
    out.write('\n')
    names['_'] = value


# ---- exec() of code objects

def run_for_none(f):
    f()


def run_for_none_in(f, ns):
    f(ns)


# ---- collecting

def gc_collect(count):
    finalize_unreachable()
    _finalizers_done()
    return count


def write_lines(file, lines):
    write = file.write
    for line in lines:
        write(line)
