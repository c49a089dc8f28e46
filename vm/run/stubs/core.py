# Protocols of several steps that the machine enters: see vm/run/protocol.h. Hidden: these frames are in no traceback.


def call_converted(native, args, kinds):
    out = []
    i = 0
    for kind in kinds:
        v = args[i]
        if kind == 'f':
            v = _float_of(v)
        elif kind == 'i' or kind == 'n':
            v = _index_of(v)
            if kind == 'n':
                v = _size_of(v)
        elif kind == 'b':
            v = True if v else False
        out.append(v)
        i += 1
    while i < len(args):
        out.append(args[i])
        i += 1
    return _call_bound(native, tuple(out))


def call_star(f, args, keywords):
    if not _is_direct_instance(args, tuple):
        if _bound_or_none(args, '__iter__') is None and _bound_or_none(args, '__getitem__') is None:
            raise TypeError(_callee_text(f) + ' argument after * must be an iterable, not ' + _type_name(args))
        args = tuple(args)
    if keywords is None:
        return f(*args)
    if not _is_direct_instance(keywords, dict):
        if _bound_or_none(keywords, 'keys') is None:
            raise TypeError(_callee_text(f) + ' argument after ** must be a mapping, not ' + _type_name(keywords))
        keywords = dict(keywords)
    return f(*args, **keywords)


def instantiate(cls, /, *args, **kwargs):
    o = cls.__new__(cls, *args, **kwargs)
    if _is_direct_instance(o, cls):
        # That of list leaves keywords to a __new__ of Python's.
        if kwargs and cls.__init__ is list.__init__:
            kwargs = {}
        r = _bound(o, '__init__')(*args, **kwargs)
        if r is not None:
            raise TypeError("__init__() should return None, not '" + _type_name(r) + "'")
    return o


# args: the class and what it is called with. Where `just_makes` the class itself has no __init__ that would do anything.
def instantiate_by_new(cls, maker, args, just_makes):
    o = maker(*args)
    if just_makes and type(o) is cls:
        return o
    if _is_direct_instance(o, cls):
        r = _bound(o, '__init__')(*args[1:])
        if r is not None:
            raise TypeError("__init__() should return None, not '" + _type_name(r) + "'")
    return o


def refuse_abstract(cls):
    names = sorted(cls.__abstractmethods__)
    s = '' if len(names) == 1 else 's'
    raise TypeError("Can't instantiate abstract class " + cls.__name__ + ' with abstract method' + s + ' ' + ', '.join(names))


def get_or_hook(descriptor, o, cls, name):
    try:
        return _bind(descriptor, o, cls)
    except AttributeError:
        return _bound(o, '__getattr__')(name)


def get_on_class_or_hook(descriptor, cls, name):
    try:
        return _bound(descriptor, '__get__')(None, cls)
    except AttributeError:
        return _bound(cls, '__getattr__')(name)


def getattribute_or_hook(getter, o, name, hook):
    try:
        return getter(o, name)
    except AttributeError:
        return hook(o, name)


# The same where one of the two is a descriptor of another kind than a function.
def bound_getattribute_or_hook(getter, o, name, hook):
    try:
        return _bind(getter, o, type(o))(name)
    except AttributeError:
        return _bind(hook, o, type(o))(name)


def binary(op, a, b):
    if op == 0:
        return a + b
    if op == 1:
        return a - b
    if op == 2:
        return a * b
    if op == 3:
        return a @ b
    if op == 4:
        return a / b
    if op == 5:
        return a // b
    if op == 6:
        return a % b
    if op == 7:
        return a ** b
    if op == 8:
        return a << b
    if op == 9:
        return a >> b
    if op == 10:
        return a & b
    if op == 11:
        return a | b
    if op == 12:
        return a ^ b
    return divmod_protocol(a, b)


def binary_assigned(op, a, b):
    if op == 0:
        a += b
    elif op == 1:
        a -= b
    elif op == 2:
        a *= b
    elif op == 3:
        a @= b
    elif op == 4:
        a /= b
    elif op == 5:
        a //= b
    elif op == 6:
        a %= b
    elif op == 7:
        a **= b
    elif op == 8:
        a <<= b
    elif op == 9:
        a >>= b
    elif op == 10:
        a &= b
    elif op == 11:
        a |= b
    else:
        a ^= b
    return a


def divmod_protocol(a, b):
    right = None
    if type(a) is not type(b):
        right = _bound_or_none(b, '__rdivmod__')
        if right is not None and _answers_first(b, a, '__rdivmod__'):
            r = right(a)
            if r is not NotImplemented:
                return r
            right = None
    left = _bound_or_none(a, '__divmod__')
    if left is not None:
        r = left(b)
        if r is not NotImplemented:
            return r
    if right is not None:
        r = right(a)
        if r is not NotImplemented:
            return r
    raise TypeError("unsupported operand type(s) for divmod(): '" + _type_name(a) + "' and '" + _type_name(b) + "'")


def inplace(method, op, a, b):
    r = method(a, b)
    return inplace_without(op, a, b) if r is NotImplemented else r


def inplace_bound(method, op, a, b):
    r = method(b)
    return inplace_without(op, a, b) if r is NotImplemented else r


def inplace_of_sequence(op, a, b):
    r = _bound(b, _operator_names(op)[1])(a)
    if r is not NotImplemented:
        return r
    return _bound(a, '__imul__' if op == 2 else '__iadd__')(b)


def inplace_without(op, a, b):
    forward, reflected, sign = _operator_names(op)
    right = None
    if type(a) is not type(b):
        right = _bound_or_none(b, reflected)
        if right is not None and _answers_first(b, a, reflected):
            r = right(a)
            if r is not NotImplemented:
                return r
            right = None
    left = _bound_or_none(a, forward)
    if left is not None:
        r = left(b)
        if r is not NotImplemented:
            return r
    if right is not None:
        r = right(a)
        if r is not NotImplemented:
            return r
    raise TypeError('unsupported operand type(s) for ' + sign + "=: '" + _type_name(a) + "' and '" + _type_name(b) + "'")


def compare(op, a, b):
    if op == 0:
        return a < b
    if op == 1:
        return a <= b
    if op == 2:
        return a == b
    if op == 3:
        return a != b
    if op == 4:
        return a > b
    return a >= b


# The conversions where the method is no plain function: what binding gives is asked.
def truth(x):
    return _as_truth(_bound(x, '__bool__')())


def truth_by_length(x):
    return _as_length(_bound(x, '__len__')()) != 0


def length(x):
    return _as_length(_bound(x, '__len__')())


# Of what is no small int.
def checked_length(n):
    n = _index_of(n)
    if n < 0:
        raise ValueError('__len__() should return >= 0')
    if n > 9223372036854775807:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return n


def repr_of(x):
    return _as_repr(_bound(x, '__repr__')())


def str_of(x):
    return _as_str(_bound(x, '__str__')())


# A descriptor that fails says as much as a class without the method.
def hash_of(x):
    method = None
    try:
        method = _bound(x, '__hash__')
    except BaseException:
        pass
    if method is None:
        raise TypeError("unhashable type: '" + _type_name(x) + "'")
    return _as_hash(method())


def to_index(x):
    if _is_direct_instance(x, int):
        return x
    r = _bound(x, '__index__')()
    if not _is_direct_instance(r, int):
        raise TypeError('__index__ returned non-int (type ' + _type_name(r) + ')')
    if type(r) is not int:
        _warn_of_subclass('__index__', r, 'int')
    return r


def to_float(x):
    f = _bound_or_none(x, '__float__')
    if f is None:
        return _float_of(to_index(x))
    r = f()
    if not _is_direct_instance(r, float):
        raise TypeError(_type_name(x) + '.__float__ returned non-float (type ' + _type_name(r) + ')')
    if type(r) is not float:
        _warn_of_subclass(_type_name(x) + '.__float__', r, 'float')
    return r


def contains(container, item):
    it = None
    try:
        it = _iter(container)
    except TypeError:
        pass
    if it is None:
        raise TypeError("argument of type '" + _type_name(container) + "' is not iterable")
    for x in iterate_raw(it):
        if x is item or x == item:
            return True
    return False


def iter_of(x):
    method = None
    try:
        method = _bound(x, '__iter__')
    except BaseException:
        pass
    if method is None:
        raise TypeError("'" + _type_name(x) + "' object is not iterable")
    return _as_iterator(method())


def load_from_mapping(ns, name, value, known):
    try:
        return ns[name]
    except KeyError:
        pass
    if known:
        return value
    raise _name_error(name)


def delete_from_mapping(ns, name):
    try:
        del ns[name]
    except KeyError:
        raise _name_error(name) from None


def setup_annotations(ns, key):
    try:
        ns[key]
    except KeyError:
        ns[key] = {}


def print_expression(x):
    _displayhook()(x)


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    package = _attribute_or_none(module, '__name__')
    if package is not None:
        m = _module_or_none(package + '.' + name)
        if m is not None:
            return m
    else:
        package = '<unknown module name>'
    file = _attribute_or_none(module, '__file__')
    if _is_initializing(module):
        raise _import_error("cannot import name '" + name + "' from partially initialized module '" + package
                            + "' (most likely due to a circular import) (" + (file or 'unknown location') + ')', package, file)
    raise _import_error("cannot import name '" + name + "' from '" + package + "' (" + (file or 'unknown location') + ')',
                        package, file)


def import_star(module, ns):
    names = _attribute_or_none(module, '__all__')
    private = False
    if names is None:
        names = list(module.__dict__)
        private = True
    for name in names:
        if private and name[:1] == '_':
            continue
        if not _is_direct_instance(name, str):
            raise TypeError('Item in ' + module.__name__ + '.__all__ must be str, not ' + _type_name(name))
        ns[name] = getattr(module, name)


# The frames of the next two, and of gc_collect, spend the finalizers' fuel (run/safe_point.cpp).
def run_finalizers():
    finalize_unreachable()
    _finalizers_done()


def finish_program():
    try:
        _finalize_all()
        finalize_unreachable()
    finally:
        _finalizers_done()
        _flush_files()


def finalize_unreachable():
    o = _next_unreachable()
    while o is not None:
        try:
            _finalize(o)
        except BaseException as e:
            _unraisable(e, _finalizer(o))
        o = _next_unreachable()
