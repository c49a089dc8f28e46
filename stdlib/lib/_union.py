"""types.UnionType: what `int | str` is. And the parameters of generic types, which are found and replaced alike everywhere.

A type variable is whatever has a __typing_subst__.
Tested by tests/lang/classes/type_relations.py, tests/lang/classes/generic_parameters.py."""

from _weakref import _seal


def parameters_of(args):
    """The type variables in args, and in what they are made of: each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type) and type(arg).__name__ != "GenericAlias":
            continue
        inner = (arg,) if hasattr(arg, "__typing_subst__") else getattr(arg, "__parameters__", ())
        if isinstance(inner, tuple):
            for variable in inner:
                if variable not in found:
                    found.append(variable)
    return tuple(found)


def _spread(item):
    """The items of a subscript, those of `*tuple[int, str]` one by one."""
    for arg in item if isinstance(item, tuple) else (item,):
        parts = None
        if type(arg).__name__ == "GenericAlias" or not isinstance(arg, type):
            parts = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if isinstance(parts, tuple) and not (parts and parts[-1] is ...):
            yield from parts
        else:
            yield arg


def _inside(arg, parameters, values):
    """arg with the variables that it is made of replaced."""
    own = getattr(arg, "__parameters__", ())
    if not isinstance(own, tuple) or not own:
        return arg
    chosen = []
    for variable in own:
        if variable not in parameters:
            chosen.append(variable)
            continue
        value = values[parameters.index(variable)]
        if isinstance(value, tuple) and hasattr(type(variable), "__iter__"):
            chosen.extend(value)
        else:
            chosen.append(value)
    return arg[tuple(chosen)]


def substituted(generic, item):
    """The arguments of generic[item]."""
    parameters = generic.__parameters__
    if not parameters:
        raise TypeError(f"{generic!r} is not a generic class")
    values = tuple(_spread(item))
    for variable in parameters:
        prepare = getattr(variable, "__typing_prepare_subst__", None)
        if prepare is not None:
            values = prepare(generic, values)
    if len(values) != len(parameters):
        raise TypeError(f"Too {'many' if len(values) > len(parameters) else 'few'} arguments for {generic!r}; "
                        f"actual {len(values)}, expected {len(parameters)}")
    chosen = []
    for arg in generic.__args__:
        if isinstance(arg, type) and type(arg).__name__ != "GenericAlias":
            chosen.append(arg)
            continue
        spreads = getattr(arg, "__typing_is_unpacked_typevartuple__", False)
        replace = getattr(arg, "__typing_subst__", None)
        new = replace(values[parameters.index(arg)]) if replace else _inside(arg, parameters, values)
        if spreads:
            chosen.extend(new)
        else:
            chosen.append(new)
    return tuple(chosen)


class UnionType:
    """Represent a PEP 604 union type

E.g. for int | str"""

    __module__ = "types"
    __slots__ = ("__args__", "__parameters__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'types.UnionType' instances")

    @staticmethod
    def _of(*parts):
        args = []
        for part in parts:
            for t in part.__args__ if type(part) is UnionType else (part,):
                if t is None:
                    t = type(None)
                if not any(t is known or (type(t) is not type and type(t) is type(known) and t == known) for known in args):
                    args.append(t)
        if len(args) == 1:
            return args[0]
        self = object.__new__(UnionType)
        object.__setattr__(self, "__args__", tuple(args))
        object.__setattr__(self, "__parameters__", parameters_of(args))
        return self

    def __getitem__(self, item):
        first, *rest = substituted(self, item)
        for t in rest:
            first |= t
        return first

    def __setattr__(self, name, value):
        if name in ("__args__", "__parameters__"):
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'types.UnionType' object has no attribute '{name}'")

    def __or__(self, other):
        return UnionType._of(self, other) if _joins(other) else NotImplemented

    def __ror__(self, other):
        return UnionType._of(other, self) if _joins(other) else NotImplemented

    def __repr__(self):
        return " | ".join(map(_shown, self.__args__))

    def __eq__(self, other):
        if type(other) is not UnionType:
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return any(isinstance(instance, t) for t in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, t) for t in self.__args__)

    def __reduce__(self):
        return _make, self.__args__


def _make(*args):
    return UnionType._of(*args)


def _joins(x):
    return x is None or isinstance(x, type) or type(x) is UnionType or type(x).__name__ == "GenericAlias"


def _shown(t):
    if t is type(None):
        return "None"
    if isinstance(t, type) and type(t).__name__ != "GenericAlias":
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    return repr(t)


_seal(UnionType)
