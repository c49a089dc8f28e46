# Slots of classes derived from built-in types stay where they are when the `__dict__` is taken, replaced or deleted.
import collections, copy, functools, gc, types, weakref

def show(o, *names):
    print({n: getattr(o, n, '-') for n in names}, end=' ')

HAVE_DICT = (Exception, OSError, ValueError, StopIteration, classmethod, staticmethod, functools.partial, types.ModuleType)
BASES = [list, dict, set, frozenset, str, float, complex, bytearray, Exception, OSError, ValueError, StopIteration,
         collections.deque, property, classmethod, staticmethod, functools.partial, types.ModuleType, object, super]
def f(o): "Says something."
ARGS = {property: (f,), classmethod: (len,), staticmethod: (len,), functools.partial: (len,), types.ModuleType: ('m',),
        super: (object, 1)}

for base in BASES:
    class C(base):
        __slots__ = ('a', 'b') if base in HAVE_DICT else ('a', 'b', '__dict__')
    class D(C):
        __slots__ = ('c',)
    class E(D):
        pass
    for cls in (C, D, E) if base in (list, Exception, object) else (D,):
        print(cls.__name__, base.__name__, end=': ')
        for order in range(6):
            if order == 4 and (cls is not D or base not in (list, str, OSError, object)): continue
            o = cls(*ARGS.get(base, ()))
            if order == 0:  # slots, then the dict
                o.a = 1; o.x = 2; vars(o); o.b = 3
            elif order == 1:  # the dict, then slots
                vars(o); o.a = 1; o.x = 2; o.b = 3
            elif order == 2:  # another dict
                o.a = 1; o.x = 0
                try: o.__dict__ = {'x': 2, 'a': 'shadow'}
                except (TypeError, AttributeError) as e: print(type(e).__name__, end=' ')
                o.b = 3
            elif order == 3:  # an attribute deleted
                o.a = 1; o.y = 1; o.x = 2; del o.y; o.b = 3
            elif order == 4:  # many attributes
                o.a = 1
                for i in range(130): setattr(o, 'n%d' % i, i)
                o.x = 2; o.b = 3
                assert sum(getattr(o, 'n%d' % i) for i in range(130)) == 130 * 129 // 2
            else:
                o.x = 2; o.a = 1; vars(o); o.b = 3; del o.a; o.a = 1
                try: del o.__dict__
                except (TypeError, AttributeError) as e: print(type(e).__name__, end=' ')
            if cls is not C: o.c = 4
            gc.collect()
            show(o, 'a', 'b', 'c', 'x')
            del o.b
            show(o, 'b')
            if base is not types.ModuleType:
                print(sorted(vars(o))[:2], end='; ')
        print()

print('-- __class__')
for base in (list, dict, str, Exception, set):
    class C(base):
        __slots__ = ('a', 'b') if base in HAVE_DICT else ('a', 'b', '__dict__')
    class D(base):
        __slots__ = ('a', 'b') if base in HAVE_DICT else ('a', 'b', '__dict__')
    for early in (True, False):
        o = C()
        o.a, o.b, o.x = 1, 2, 3
        if early: vars(o)
        o.__class__ = D
        print(type(o).__name__, end=' ')
        try: show(o, 'a', 'b', 'x')
        except TypeError as e: print(e)
        o.a = 5; o.y = 6; vars(o)['z'] = 7
        print({n: getattr(o, n, '-') for n in 'xyz'}, D.a.__get__(o), D.b.__get__(o))

print('-- weak references')
for base in (list, dict, set, str, float, Exception):
    class C(base):
        __slots__ = ('a', '__weakref__') if base is Exception else ('a', '__dict__') if base is set else ('a', '__dict__', '__weakref__')
    o = C()
    r = weakref.ref(o)
    o.a = o
    vars(o)['b'] = 2
    print(r() is o, o.a is o, o.b)
    o.a = None
    del o
    gc.collect()
    print(r())

print('-- states and copies')
for base in (list, dict, set, str, bytearray, Exception, object):
    class C(base):
        __slots__ = ('a', 'b') if base in HAVE_DICT else ('a', 'b', '__dict__')
    for taken in (False, True):
        o = C()
        o.a = [1]
        o.x = 2
        if taken: vars(o)
        print(base.__name__, o.__getstate__(), end=' ')
        c = copy.copy(o)
        print(getattr(c, 'a', 0) is o.a, hasattr(c, 'b'), vars(c), end=' ')
        c = copy.deepcopy(o)
        print(getattr(c, 'a', 0) == o.a, getattr(c, 'a', 0) is o.a, vars(c))

print('-- what __slots__ may say')
for base in (int, bytes, tuple, type, bool, list, str):
    for slots in ('a', (), ('__dict__',), ('__weakref__',), ('a', '__dict__')):
        try:
            C = type(base)('C', (base,), {'__slots__': slots})
            print(base.__name__, slots, 'fine', C.__dictoffset__ != 0, C.__weakrefoffset__ != 0)
        except TypeError as e:
            print(base.__name__, slots, e)
