"""types.UnionType: what `int | str` is.

Tested by tests/lang/classes/type_relations.py."""

from _weakref import _seal


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
                if not any(t is known or (type(t) is not type and t == known) for known in args):
                    args.append(t)
        if len(args) == 1:
            return args[0]
        self = object.__new__(UnionType)
        object.__setattr__(self, "__args__", tuple(args))
        object.__setattr__(self, "__parameters__", ())
        return self

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
