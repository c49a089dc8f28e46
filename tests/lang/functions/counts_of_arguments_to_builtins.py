# How built-in functions tell that there are too few or too many arguments.
import itertools


def attempt(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except TypeError as e:
        print(e)


for text in 'hello', b'hello', bytearray(b'hello'):
    for name in 'find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith':
        attempt(getattr(text, name))
        attempt(getattr(text, name), text, None, None, None)
attempt([].index)
attempt([].index, 1, 2, 3, 4)
attempt(itertools.product, foo=1, bar=2)
attempt(itertools.product, foo=1)
attempt(max, 1, foo=1, bar=2, baz=3)
attempt(max, [1], foo=1)
attempt(min, [1], foo=1)
attempt(print, a=1, b=2, c=3, d=4, e=5)
attempt(zip, a=1, b=2)
attempt(zip, a=1)
print(max.__doc__.splitlines()[0], min.__doc__.splitlines()[1])
