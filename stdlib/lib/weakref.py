"""Weak reference support: references, proxies, and mappings and sets that do not keep what is in them alive.

Over `_weakref.ref`. Callbacks run at the safe point after the collection that found an object dead.
Tested by tests/lang/weakref_module/*.py."""

from _weakref import ref, ReferenceType, getweakrefcount, getweakrefs, _seal

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]


# ---- proxies

def _target(p):
    o = _get(p, "_ref")()
    if o is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return o


_get = object.__getattribute__
_set = object.__setattr__


def _unwrap(x):
    return _target(x) if type(x) is ProxyType or type(x) is CallableProxyType else x


class _Proxy:
    __slots__ = ("_ref", "__weakref__")
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        o = _get(self, "_ref")()
        return f"<weakproxy at {id(self):#x} to {type(o).__name__} at {id(o):#x}>"

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[key]

    def __setitem__(self, key, value):
        _target(self)[key] = value

    def __delitem__(self, key):
        del _target(self)[key]

    def __contains__(self, item):
        return item in _target(self)

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        target = _target(self)
        if not hasattr(type(target), '__next__'):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(target).__name__}' object")
        return next(target)

    def __int__(self):
        return int(_target(self))

    def __float__(self):
        return float(_target(self))

    def __index__(self):
        return _target(self).__index__()

    def __abs__(self):
        return abs(_target(self))

    def __neg__(self):
        return -_target(self)

    def __pos__(self):
        return +_target(self)

    def __invert__(self):
        return ~_target(self)

    def __lt__(self, other):
        return _target(self) < _unwrap(other)

    def __le__(self, other):
        return _target(self) <= _unwrap(other)

    def __eq__(self, other):
        return _target(self) == _unwrap(other)

    def __ne__(self, other):
        return _target(self) != _unwrap(other)

    def __gt__(self, other):
        return _target(self) > _unwrap(other)

    def __ge__(self, other):
        return _target(self) >= _unwrap(other)

    def __add__(self, other):
        return _unwrap(self) + _unwrap(other)

    def __radd__(self, other):
        return _unwrap(other) + _unwrap(self)

    def __sub__(self, other):
        return _unwrap(self) - _unwrap(other)

    def __rsub__(self, other):
        return _unwrap(other) - _unwrap(self)

    def __mul__(self, other):
        return _unwrap(self) * _unwrap(other)

    def __rmul__(self, other):
        return _unwrap(other) * _unwrap(self)

    def __matmul__(self, other):
        return _unwrap(self) @ _unwrap(other)

    def __rmatmul__(self, other):
        return _unwrap(other) @ _unwrap(self)

    def __truediv__(self, other):
        return _unwrap(self) / _unwrap(other)

    def __rtruediv__(self, other):
        return _unwrap(other) / _unwrap(self)

    def __floordiv__(self, other):
        return _unwrap(self) // _unwrap(other)

    def __rfloordiv__(self, other):
        return _unwrap(other) // _unwrap(self)

    def __mod__(self, other):
        return _unwrap(self) % _unwrap(other)

    def __rmod__(self, other):
        return _unwrap(other) % _unwrap(self)

    def __divmod__(self, other):
        return divmod(_unwrap(self), _unwrap(other))

    def __rdivmod__(self, other):
        return divmod(_unwrap(other), _unwrap(self))

    def __pow__(self, other, modulus=None):
        return pow(_unwrap(self), _unwrap(other), _unwrap(modulus))

    def __rpow__(self, other):
        return _unwrap(other) ** _unwrap(self)

    def __lshift__(self, other):
        return _unwrap(self) << _unwrap(other)

    def __rlshift__(self, other):
        return _unwrap(other) << _unwrap(self)

    def __rshift__(self, other):
        return _unwrap(self) >> _unwrap(other)

    def __rrshift__(self, other):
        return _unwrap(other) >> _unwrap(self)

    def __and__(self, other):
        return _unwrap(self) & _unwrap(other)

    def __rand__(self, other):
        return _unwrap(other) & _unwrap(self)

    def __or__(self, other):
        return _unwrap(self) | _unwrap(other)

    def __ror__(self, other):
        return _unwrap(other) | _unwrap(self)

    def __xor__(self, other):
        return _unwrap(self) ^ _unwrap(other)

    def __rxor__(self, other):
        return _unwrap(other) ^ _unwrap(self)

    def __iadd__(self, other):
        o = _target(self)
        o += _unwrap(other)
        return o

    def __isub__(self, other):
        o = _target(self)
        o -= _unwrap(other)
        return o

    def __imul__(self, other):
        o = _target(self)
        o *= _unwrap(other)
        return o

    def __imatmul__(self, other):
        o = _target(self)
        o @= _unwrap(other)
        return o

    def __itruediv__(self, other):
        o = _target(self)
        o /= _unwrap(other)
        return o

    def __ifloordiv__(self, other):
        o = _target(self)
        o //= _unwrap(other)
        return o

    def __imod__(self, other):
        o = _target(self)
        o %= _unwrap(other)
        return o

    def __ipow__(self, other):
        o = _target(self)
        o **= _unwrap(other)
        return o

    def __ilshift__(self, other):
        o = _target(self)
        o <<= _unwrap(other)
        return o

    def __irshift__(self, other):
        o = _target(self)
        o >>= _unwrap(other)
        return o

    def __iand__(self, other):
        o = _target(self)
        o &= _unwrap(other)
        return o

    def __ior__(self, other):
        o = _target(self)
        o |= _unwrap(other)
        return o

    def __ixor__(self, other):
        o = _target(self)
        o ^= _unwrap(other)
        return o

    def __reversed__(self):
        return reversed(_target(self))

    def __enter__(self):
        return _target(self).__enter__()

    def __exit__(self, *args):
        return _target(self).__exit__(*args)


class ProxyType(_Proxy):
    __slots__ = ()


class CallableProxyType(_Proxy):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


_seal(ProxyType)
_seal(CallableProxyType)
ProxyTypes = (ProxyType, CallableProxyType)
_known = {}   # id of an object -> reference to its proxy without a callback


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    if callback is None:
        key = id(object)
        p = _known[key]() if key in _known else None
        if p is not None and _get(p, "_ref")() is object:
            return p
    p = _make(CallableProxyType if callable(object) else ProxyType)
    if callback is None:
        _set(p, "_ref", ref(object, lambda _: _known.pop(key, None)))
        _known[key] = ref(p)
    else:
        me = ref(p)
        _set(p, "_ref", ref(object, lambda _: callback(me())))
    return p


_make = object.__new__


# ---- references with more in them

class KeyedRef(ref):
    """A weak reference that knows its key in a WeakValueDictionary."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        pass


class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object does."""

    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def lost(_):
            self = self_ref()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, lost)
        self._func_ref = ref(func, lost)
        self._meth_type = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __init__(self, meth, callback=None):
        pass

    def __call__(self):
        obj = ref.__call__(self)
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            return not self == other
        return NotImplemented

    __hash__ = ref.__hash__


# ---- collections

class WeakValueDictionary:
    """Mapping class that references values weakly.

Entries in the dictionary will be discarded when no strong reference to the value exists anymore."""

    def __init__(self, other=(), /, **kw):
        me = ref(self)

        def remove(r):
            self = me()
            if self is not None and self.data.get(r.key) is r:
                del self.data[r.key]

        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return sum(1 for r in list(self.data.values()) if r() is not None)

    def __contains__(self, key):
        r = self.data.get(key)
        return r is not None and r() is not None

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        for key, r in list(self.data.items()):
            if r() is not None:
                yield key

    keys = __iter__

    def values(self):
        for r in list(self.data.values()):
            o = r()
            if o is not None:
                yield o

    def items(self):
        for key, r in list(self.data.items()):
            o = r()
            if o is not None:
                yield key, o

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from list(self.data.values())

    def get(self, key, default=None):
        r = self.data.get(key)
        if r is None:
            return default
        o = r()
        return default if o is None else o

    def setdefault(self, key, default=None):
        o = self.get(key)
        if o is None:
            self[key] = default
            return default
        return o

    def pop(self, key, *args):
        r = self.data.pop(key, None)
        o = None if r is None else r()
        if o is None:
            if args:
                return args[0]
            raise KeyError(key)
        return o

    def popitem(self):
        while True:
            key, r = self.data.popitem()
            o = r()
            if o is not None:
                return key, o

    def update(self, other=None, /, **kwargs):
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, o in other.items():
                self[key] = o
        for key, o in kwargs.items():
            self[key] = o

    def clear(self):
        self.data.clear()

    def copy(self):
        new = WeakValueDictionary()
        for key, o in self.items():
            new[key] = o
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, o in self.items():
            new[deepcopy(key, memo)] = o
        return new

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __or__(self, other):
        if hasattr(other, "items"):
            new = self.copy()
            new.update(other)
            return new
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def __ror__(self, other):
        if hasattr(other, "items"):
            new = type(self)()
            new.update(other)
            new.update(self)
            return new
        return NotImplemented


class WeakKeyDictionary:
    """Mapping class that references keys weakly.

Entries in the dictionary will be discarded when there is no longer a strong reference to the key."""

    def __init__(self, dict=None):
        self.data = {}
        me = ref(self)

        def remove(r):
            self = me()
            if self is not None:
                self.data.pop(r, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return sum(1 for r in list(self.data) if r() is not None)

    def __contains__(self, key):
        try:
            r = ref(key)
        except TypeError:
            return False
        return r in self.data

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __iter__(self):
        for r in list(self.data):
            o = r()
            if o is not None:
                yield o

    keys = __iter__

    def values(self):
        for r, value in list(self.data.items()):
            if r() is not None:
                yield value

    def items(self):
        for r, value in list(self.data.items()):
            o = r()
            if o is not None:
                yield o, value

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            r, value = self.data.popitem()
            o = r()
            if o is not None:
                return o, value

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, "items"):
                dict = type({})(dict)
            for key, value in dict.items():
                self[key] = value
        if kwargs:
            self.update(kwargs)

    def clear(self):
        self.data.clear()

    def copy(self):
        new = WeakKeyDictionary()
        for key, value in self.items():
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__
    __ior__ = WeakValueDictionary.__ior__


class WeakSet:
    """A set of weakly referenced objects."""

    def __init__(self, data=None):
        self.data = set()
        me = ref(self)

        def remove(r):
            self = me()
            if self is not None:
                self.data.discard(r)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for r in list(self.data):
            o = r()
            if o is not None:
                yield o

    def __len__(self):
        return sum(1 for r in list(self.data) if r() is not None)

    def __contains__(self, item):
        try:
            r = ref(item)
        except TypeError:
            return False
        return r in self.data

    def __repr__(self):
        return "{" + ", ".join(map(repr, self)) + "}" if self.data else "set()"

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while True:
            try:
                r = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = r()
            if item is not None:
                return item

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for element in other:
            self.add(element)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update(ref(item) for item in other)

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        return self.__class__(e for s in (self, other) for e in s)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0


# ---- finalize

class finalize:
    """Class for finalization of weakrefable objects

finalize(obj, func, *args, **kwargs) returns a callable finalizer object which will be called when obj is garbage
collected. The first time the finalizer is called it evaluates func(*arg, **kwargs) and returns the result. After this
the finalizer is dead, and calling it just returns None."""

    __slots__ = ()
    _registry = {}
    _count = 0

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        finalize._count += 1
        info.index = finalize._count
        self._registry[self] = info
        _register_at_exit()

    def __call__(self, _=None):
        """If alive then mark as dead and return func(*args, **kwargs); otherwise return None"""
        info = self._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """If alive then mark as dead and return (obj, func, args, kwargs); otherwise return None"""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        """If alive then return (obj, func, args, kwargs); otherwise return None"""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        """Whether finalizer is alive"""
        return self in self._registry

    @property
    def atexit(self):
        """Whether finalizer should be called at exit"""
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"


# An object that lives as long as the program: its end runs what is still waiting, newest first.
class _AtExit:
    def __del__(self):
        waiting = [(info.index, f) for f, info in finalize._registry.items() if info.atexit]
        waiting.sort(reverse=True)
        for _, f in waiting:
            f()


_at_exit = None


def _register_at_exit():
    global _at_exit
    if _at_exit is None:
        _at_exit = _AtExit()
