# Which implementation singledispatch takes where abstract classes are registered.
import collections.abc as c
import functools
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from itertools import permutations


def names(order):
    return [t.__name__ for t in order]


bases = [c.Sequence, c.MutableMapping, c.Mapping, c.Set]
orders = {tuple(names(functools._compose_mro(dict, each))) for each in permutations(bases)}
print(orders)
print(names(functools._compose_mro(defaultdict, [c.Container, c.Mapping, c.Sized, str])))
print(names(functools._compose_mro(Counter, [dict, c.MutableMapping, c.Sized])))


class A: pass
class B(A):
    def __len__(self): return 0
@c.Container.register
class C: pass
class D: pass
c.Set.register(D)
class X(D, B, C): pass


for abcs in [c.Sized, c.Set, c.Container], [c.Set], [c.Sized, c.Container], [c.Sized], []:
    try:
        print(names(functools._c3_mro(X, abcs=abcs)))
    except RuntimeError as e:
        print(e)
print(names(functools._c3_mro(X)))


def generic(*classes):
    @functools.singledispatch
    def g(arg):
        return 'base'
    for cls in classes:
        g.register(cls, lambda arg, cls=cls: cls.__name__)
    return g


class O(c.Sized):
    def __len__(self): return 0


o = O()
g = generic(c.Iterable, c.Container)
print(g(o))
c.Iterable.register(O)
print(g(o))
c.Container.register(O)
print(generic(c.Iterable, c.Container, c.Sized)(o))
c.Set.register(O)
print(generic(c.Iterable, c.Container, c.Sized, c.Set)(o))


class P: pass


c.Iterable.register(P)
g = generic(c.Iterable, c.Container)
print(g(P()))
c.Container.register(P)
try:
    generic(c.Iterable, c.Container)(P())
except RuntimeError as e:
    print(e)


class Q(c.Sized):
    def __len__(self): return 0


c.Iterable.register(Q)
c.Container.register(Q)
print(generic(c.Iterable, c.Sized)(Q()), generic(c.Mapping, c.Sized)({}), generic(dict, c.Mapping)(defaultdict()))
print(generic(c.Mapping, c.MutableMapping)(OrderedDict()), generic(c.Sequence)(deque()), generic(c.Sized)(ChainMap()))
