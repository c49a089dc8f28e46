# dir() of a module asks its __dict__; its repr shows what loaded it when there is no file.
import types


class Odd(types.ModuleType):
    __dict__ = 8


try:
    dir(Odd('foo'))
except TypeError as e:
    print(e)


class Loader:
    def __repr__(self):
        return '<the loader>'


m = types.ModuleType('a')
print(m)
m.__loader__ = Loader()
print(m)
m.__file__ = 'x.py'
print(m)
del m.__file__, m.__name__
print(m)
m.b = 1
print([n for n in dir(m) if n[0] != '_'])
m.__dir__ = lambda: ['z', 'y']
print(dir(m))
