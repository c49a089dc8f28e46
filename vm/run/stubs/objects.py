"""Protocols of objects and classes: what making a class calls, isinstance, reducing for pickle and copy.

Tested by tests/lang/classes/*.py.
"""


# ---- making classes

def build_class(func, name, bases, given, meta, kwds):
    original = bases
    for base in bases:
        if not _is_direct_instance(base, type):
            bases = resolve_bases(bases)
            break
    is_class = True
    if given:
        is_class = _is_direct_instance(meta, type)
    elif bases:
        meta = type(bases[0])
    else:
        meta = type
    if is_class:
        meta = _winner(meta, bases)
    ns = {}
    if meta is not type:
        prepare = getattr_or_none(meta, '__prepare__')
        if prepare is not None:
            ns = prepare(name, bases, **kwds)
            if not _is_direct_instance(ns, dict) and _bound_or_none(ns, '__getitem__') is None:
                shown = meta.__name__ if is_class else '<metaclass>'
                raise TypeError(shown + '.__prepare__() must return a mapping, not ' + _type_name(ns))
    cell = func(ns) if _has_namespace(func) else func()
    if bases is not original:
        ns['__orig_bases__'] = original
    cls = meta(name, bases, ns, **kwds)
    if cell is not None and _is_direct_instance(cls, type):
        _check_class_cell(cell, cls, name)
    _set_class_body(cls, func)
    return cls


def resolve_bases(bases):
    out = []
    for base in bases:
        if not _is_direct_instance(base, type):
            entries = getattr_or_none(base, '__mro_entries__')
            if entries is not None:
                found = entries(bases)
                if not _is_direct_instance(found, tuple):
                    raise TypeError('__mro_entries__ must return a tuple')
                out.extend(found)
                continue
        out.append(base)
    return tuple(out)


def finish_class(cls, kwds, own_mro):
    if own_mro:
        _set_mro(cls, tuple(cls.mro()))
    for key, value in _class_items(cls):
        told = _bound_or_none(value, '__set_name__')
        if told is not None:
            error = None
            try:
                told(cls, key)
            except Exception as e:
                error = e
            if error is not None:
                raise RuntimeError("Error calling __set_name__ on '" + _type_name(value) + "' instance " + repr(key)
                                   + " in '" + cls.__name__ + "'") from error
    super(cls, cls).__init_subclass__(**kwds)
    return cls


# ---- isinstance, issubclass

def is_instance(o, cls):
    known = _plain_instance(o, cls)
    if known is not None:
        return known
    if _is_direct_instance(cls, tuple):
        for c in cls:
            if is_instance(o, c):
                return True
        return False
    check = _bound_or_none(cls, '__instancecheck__')
    if check is not None:
        return True if check(o) else False
    return instance_by_class(cls, o)


def instance_by_class(cls, o):
    if _is_direct_instance(cls, type):
        own = type(o)
        if _is_subclass(own, cls):
            return True
        said = getattr_or_none(o, '__class__')
        return said is not own and _is_direct_instance(said, type) and _is_subclass(said, cls)
    if not has_bases(cls):
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
    said = getattr_or_none(o, '__class__')
    return said is not None and derives(said, cls)


def is_subclass(c, cls):
    known = _plain_subclass(c, cls)
    if known is not None:
        return known
    if _is_direct_instance(cls, tuple):
        for each in cls:
            if is_subclass(c, each):
                return True
        return False
    check = _bound_or_none(cls, '__subclasscheck__')
    if check is not None:
        return True if check(c) else False
    return subclass_by_bases(cls, c)


def subclass_by_bases(cls, c):
    if _is_direct_instance(cls, type) and _is_direct_instance(c, type):
        return _is_subclass(c, cls)
    if not has_bases(c):
        raise TypeError('issubclass() arg 1 must be a class')
    if not has_bases(cls) and not _is_direct_instance(cls, type):
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')
    return derives(c, cls)


def has_bases(cls):
    return _is_direct_instance(getattr_or_none(cls, '__bases__'), tuple)


def derives(c, cls):
    waiting = [c]
    while waiting:
        c = waiting.pop()
        if c is cls:
            return True
        bases = getattr_or_none(c, '__bases__')
        if _is_direct_instance(bases, tuple):
            waiting.extend(reversed(bases))
    return False


# ---- small protocols

def not_equal(a, b):
    r = _bound(a, '__eq__')(b)
    if r is NotImplemented:
        return r
    return not r


def method_repr(name, o):
    return '<bound method ' + name + ' of ' + repr_any(o) + '>'


def repr_around(before, o, after):
    return before + repr_any(o) + after


def repr_any(o):
    return _repr(o)


def union_of(a, b):
    return import_load('_union').UnionType._of(a, b)


def object_dir(o):
    names = {}
    own = getattr_or_none(o, '__dict__')
    if _is_direct_instance(own, dict):
        names.update(own)
    cls = getattr_or_none(o, '__class__')
    if cls is not None:
        collect_names(cls, names)
    return list(names)


def collect_names(cls, names):
    own = getattr_or_none(cls, '__dict__')
    if own is not None:
        for key in own:
            names[key] = None
    for base in getattr_or_none(cls, '__bases__') or ():
        collect_names(base, names)


# ---- reducing: what object.__reduce_ex__ says of an instance, as CPython's protocol 2 has it

def object_reduce_ex(o, protocol):
    cls = type(o)
    reduce = cls.__reduce__
    if reduce is not object.__reduce__:
        return reduce(o)
    return object_reduce(o, protocol)


def object_reduce(o, protocol):
    cls = type(o)
    copyreg = import_load('copyreg')
    if protocol < 2:
        return copyreg._reduce_ex(o, protocol)
    args = ()
    kwargs = None
    with_keywords = _bound_or_none(o, '__getnewargs_ex__')
    plain = _bound_or_none(o, '__getnewargs__')
    if with_keywords is not None:
        both = with_keywords()
        if not _is_direct_instance(both, tuple):
            raise TypeError('__getnewargs_ex__ should return a tuple, not ' + "'" + _type_name(both) + "'")
        if len(both) != 2:
            raise ValueError('__getnewargs_ex__ should return a tuple of length 2, not ' + str(len(both)))
        args, kwargs = both
        if not _is_direct_instance(args, tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '" + _type_name(args) + "'")
        if not _is_direct_instance(kwargs, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '" + _type_name(kwargs) + "'")
    elif plain is not None:
        args = plain()
        if not _is_direct_instance(args, tuple):
            raise TypeError("__getnewargs__ should return a tuple, not '" + _type_name(args) + "'")
    elif not _has_generic_layout(cls):
        raise TypeError("cannot pickle '" + cls.__name__ + "' object")
    state = _bound(o, '__getstate__')()
    items = iter(o) if _is_direct_instance(o, list) else None
    pairs = iter(o.items()) if _is_direct_instance(o, dict) else None
    if kwargs:
        return copyreg.__newobj_ex__, (cls, args, kwargs), state, items, pairs
    return copyreg.__newobj__, (cls,) + args, state, items, pairs


def getattr_or_none(o, name):
    try:
        return _getattr(o, name)
    except AttributeError:
        return None


def record_repr(record, shown, names):
    out = []
    i = 0
    for name in names:
        out.append(name + '=' + _repr(record[i]))
        i += 1
    return shown + '(' + ', '.join(out) + ')'


def getattr_or(o, name, default):
    try:
        return _getattr(o, name)
    except AttributeError:
        return default
