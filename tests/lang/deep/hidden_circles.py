# What goes round in the built-ins' own steps alone, without a frame of the script's, ends in RecursionError too.
class Foo: pass
Foo.__repr__ = Foo.__str__
for ask in repr, str, '{}'.format, lambda x: '%s %r' % (x, x), lambda x: repr([x, {1: x}]):
    try: print(ask(Foo()))
    except RecursionError: print('RecursionError')

import functools
chain = print
for i in range(500): chain = functools.partial(chain, i)
chain(sep='')
