"""Objects as bytes: data, functions, classes, closures and suspended generators, by value.

dumps() writes Brine's own snapshot format, which is what DEFAULT_PROTOCOL, HIGHEST_PROTOCOL and -1 mean.
"""
from _pickle import (PickleError, PicklingError, UnpicklingError, dump, dumps, load, loads)

HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 6

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']


class Pickler:
    """Writes snapshots to a file, one for each dump()."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        try:
            file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        dumps(None, protocol, buffer_callback=buffer_callback)
        self._file = file

    def dump(self, obj, *, move=False):
        for hook in ("persistent_id", "reducer_override", "dispatch_table"):
            if hasattr(self, hook):
                raise PicklingError(f"{type(self).__name__!r} has {hook}, which snapshots do not use yet")
        dump(obj, self._file, move=move)

    def clear_memo(self):
        pass


class Unpickler:
    """Reads snapshots from a file, one for each load()."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None, into=None):
        try:
            file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._file = file
        self._into = into

    def load(self):
        if hasattr(self, "find_class"):
            raise UnpicklingError(f"{type(self).__name__!r} has find_class, which snapshots do not ask yet")
        return load(self._file, into=self._into)
