# The repr of a partial shows the keywords as they were, each key by its str().
import functools


def capture(*args, **kwargs):
    return args, kwargs


p = functools.partial(capture)


class Mutates:
    def __str__(self):
        p.keywords[self] = ['second']
        return 'astr'


p.keywords[Mutates()] = ['first']
print(repr(p).split('>, ')[1])
