# __module__ of a built-in type is the type's alone; instances see it only where the type's dict has it.
import functools

for x in 1, 'a', None, [], {}, Exception(), object(), 2.5, (), range(3), iter([]), slice(1), super:
    print(type(x).__name__, hasattr(x, '__module__'), type(x).__module__, '__module__' in type(x).__dict__)


class C(int):
    pass


class D:
    pass


print(C().__module__, C.__module__, D().__module__)
print(repr(object.__module__), ValueError.__module__, len.__module__, functools.partial(len).__module__)
try:
    raise ValueError('shown without a module')
except ValueError as e:
    print(repr(e), type(e).__qualname__)
