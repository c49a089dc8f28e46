# Slots and attributes of instances of classes derived from built-in types come back, whatever was taken of them before.
import functools
import pickle

DICT = (Exception, functools.partial)
for base in (list, dict, set, frozenset, str, bytearray, float, Exception, functools.partial, object):
    class C(base):
        __slots__ = ('a', 'b') if base in DICT else ('a', 'b', '__dict__')

    class D(C):
        __slots__ = ('c',)

    for cls in (C, D):
        for taken in (False, True, {'x': 7, 'z': 8}):
            o = cls(len) if base is functools.partial else cls()
            o.a, o.x, o.y = [1], 2, 3
            o.b = o.a
            if taken:
                vars(o)
            if taken and taken is not True:
                o.__dict__ = taken
            del o.b
            p = pickle.loads(pickle.dumps(o))
            assert type(p) is cls and p.a == [1] and not hasattr(p, 'b'), base
            assert vars(p) == vars(o), (base, vars(p))
            p.b, p.w = 5, 6
            if cls is D:
                p.c = 9
            p = pickle.loads(pickle.dumps([p, p]))[1]
            assert (p.a, p.b, p.w) == ([1], 5, 6) and vars(p) == dict(vars(o), w=6)
            assert getattr(p, 'c', None) == (9 if cls is D else None)
    print(base.__name__, 'comes back')


def step():
    class L(list):
        __slots__ = ('a', '__dict__')
    it = L()
    it.a = 1
    yield it
    vars(it)['x'] = 2
    yield it
    it.b = 3
    yield it


g = step()
for _ in range(3):
    o = next(g)
    print(o.a, vars(o))
    g = pickle.loads(pickle.dumps(g))

p = functools.partial(int, base=2)
p.note = 'binary'
q = pickle.loads(pickle.dumps(p))
print(q('101'), q.note, vars(q))
