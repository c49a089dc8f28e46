"""functools.py - Tools for working with functions and callable objects.

reduce, partial, cmp_to_key and the cache's wrapper are native (vm/object/callables.h); here is the rest.
Tested by tests/lang/functools_module/*.py.
"""

from _functools import LruCache as _LruCache, cmp_to_key, partial as _partial, reduce

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache', 'cmp_to_key',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


class partial(_partial):
    """partial(func, *args, **keywords) - new function with partial application
    of the given arguments and keywords.
"""


# ---- wrappers

def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function."""
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering: each comparison from one that the class has

def _not_of(name, also_equal):
    # `a op b` as `not (a name b)`, and also `a != b` where equality would count
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return not result and self != other if also_equal else not result
    return method


def _or_equal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return result or self == other
    return method


def _and_unequal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return result and self != other
    return method


def _or_not_equal(name):
    def method(self, other):
        result = getattr(type(self), name)(self, other)
        if result is NotImplemented:
            return result
        return not result or self == other
    return method


_MISSING_FROM = {
    '__lt__': {'__gt__': _not_of('__lt__', True), '__le__': _or_equal('__lt__'), '__ge__': _not_of('__lt__', False)},
    '__le__': {'__ge__': _or_not_equal('__le__'), '__lt__': _and_unequal('__le__'), '__gt__': _not_of('__le__', False)},
    '__gt__': {'__lt__': _not_of('__gt__', True), '__ge__': _or_equal('__gt__'), '__le__': _not_of('__gt__', False)},
    '__ge__': {'__le__': _or_not_equal('__ge__'), '__gt__': _and_unequal('__ge__'), '__lt__': _not_of('__ge__', False)},
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods"""
    roots = {op for op in _MISSING_FROM if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, made in _MISSING_FROM[root].items():
        if name not in roots:
            made.__name__ = name
            setattr(cls, name, made)
    return cls


# ---- partialmethod

class partialmethod:
    """Method descriptor with partial application of the given arguments
    and keywords."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('{!r} is not callable or a descriptor'.format(func))
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(x) for x in self.args)
        parts.extend(f'{k}={v!r}' for k, v in self.keywords.items())
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        result = None
        if get is not None:
            new_func = get(obj, cls)
            if new_func is not self.func:
                # Assume __get__ returning something new indicates the creation of an appropriate callable
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
        if result is None:
            result = self._make_unbound_method().__get__(obj, cls)
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


# ---- caches

class _lru_cache_wrapper(_LruCache):
    pass


_info_class = None     # _CacheInfo, made when it is first asked for


def __getattr__(name):
    if name == '_CacheInfo':
        return _cache_info_class()
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}', name=name, obj=__import__('functools'))


def _cache_info_class():
    global _info_class
    if _info_class is None:
        from collections import namedtuple
        _info_class = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _info_class


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator.

    If *maxsize* is set to None, the LRU features are disabled and the cache
    can grow without bound.

    If *typed* is True, arguments of different types will be cached separately."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)
    return decorating_function


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    wrapper = _lru_cache_wrapper(function, maxsize, bool(typed), _cache_info_class())
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    'Simple lightweight unbounded cache.  Sometimes called "memoize".'
    return lru_cache(maxsize=None)(user_function)


_NOT_FOUND = object()


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = values.get(self.attrname, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f'does not support item assignment for caching {self.attrname!r} property.') from None
        return value

    @classmethod
    def __class_getitem__(cls, item):
        return __import__('types').GenericAlias(cls, item)


# ---- singledispatch

def _merged(orders):
    # C3: each step takes the first class that no order has further back
    merged = []
    orders = [list(order) for order in orders if order]
    while orders:
        for order in orders:
            taken = order[0]
            if not any(taken in other[1:] for other in orders):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(taken)
        for order in orders:
            if order[0] is taken:
                del order[0]
        orders = [order for order in orders if order]
    return merged


def _c3_mro(cls, abcs=None):
    # The order of cls in which abstract classes stand that it does not derive from: behind the bases that are abstract
    # themselves, of the class that is the first to be one of them.
    bases = cls.__bases__
    split = max((i + 1 for i, base in enumerate(bases) if hasattr(base, '__abstractmethods__')), default=0)
    own = [a for a in abcs or () if issubclass(cls, a) and not any(issubclass(base, a) for base in bases)]
    passed = [a for a in abcs or () if a not in own]
    groups = list(bases[:split]), own, list(bases[split:])
    orders = [_c3_mro(c, passed) for group in groups for c in group]
    return _merged([[cls], *orders, *groups])


def _compose_mro(cls, types):
    # The order of cls with those of the types that it is of but does not derive from.
    known = set(cls.__mro__)
    types = [t for t in types if t not in known and hasattr(t, '__mro__') and issubclass(cls, t)]
    types = [t for t in types if not any(t is not other and t in other.__mro__ for other in types)]
    chosen = []
    for t in types:
        # Where cls is of a subclass too, the types this one stands for, of the longest first
        below = [[c for c in sub.__mro__ if c in types] for sub in t.__subclasses__()
                 if sub not in known and issubclass(cls, sub)]
        for order in sorted(below, key=len, reverse=True) or [[t]]:
            chosen.extend(c for c in order if c not in chosen)
    return _c3_mro(cls, chosen)


def _find_impl(cls, registry):
    match = None
    for t in _compose_mro(cls, registry):
        if match is not None:
            # Two abstract classes of which neither is the other's: nobody can tell
            if (t in registry and t not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, t)):
                raise RuntimeError('Ambiguous dispatch: {} or {}'.format(match, t))
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    """Single-dispatch generic function decorator.

    Transforms a function into a generic function, which can have different
    behaviours depending upon the type of its first argument. The decorated
    function acts as the default implementation, and additional
    implementations can be registered using the register() attribute of the
    generic function."""
    from abc import get_cache_token
    registry = {}
    found = {}
    registrations = None     # of abstract classes: what was found before a new one is void

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>"""
        nonlocal registrations
        if registrations is not None and registrations != get_cache_token():
            registrations = get_cache_token()
            found.clear()
        impl = found.get(cls)
        if impl is None:
            impl = registry[cls] if cls in registry else _find_impl(cls, registry)
            found[cls] = impl
        return impl

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func

        Registers a new implementation for the given *cls* on a *generic_func*."""
        members = _union_members(cls)
        if isinstance(cls, type) or members:
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            argname, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            members = _union_members(cls)
            if not isinstance(cls, type) and not members:
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        nonlocal registrations
        for c in members or (cls,):
            registry[c] = func
            if registrations is None and hasattr(c, '__abstractmethods__'):
                registrations = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _union_members(cls):
    if type(cls).__name__ == 'UnionType':
        return cls.__args__
    return ()


class singledispatchmethod:
    """Single-dispatch generic method descriptor.

    Supports wrapping existing descriptors and handles non-descriptor
    callables as instance methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func"""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
