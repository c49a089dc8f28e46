# Messages name the class that CPython names: the one derived, its base, or its qualified name.


class Text(str):
    pass


class Number(int):
    __slots__ = ()


class Error(Exception):
    pass


class MadeInPython(Error):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Hidden:
    __qualname__ = 'Out.Side'


class NoDict:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Broken:
    __slots__ = ()

    @property
    def __dict__(self):
        raise KeyError('broken')


for f in (lambda: format(Text('a'), 'x'), lambda: f'{Text("a"):d}', lambda: format(Number(3), 's'), lambda: '{:,,}'.format(Text('a')),
          lambda: object.__new__(Number), lambda: object.__new__(Error), lambda: object.__new__(MadeInPython), lambda: int.__new__(Text),
          lambda: type('New', (Hidden,), {}, zork=1), lambda: Hidden.__init_subclass__(zork=1), lambda: vars(NoDict()), lambda: vars(Broken()),
          lambda: vars(5), lambda: vars(Number(3)), lambda: type('New', (), {'__qualname__': 'Here.New'}, zork=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
