# What __bases__ may be set to.
class A: pass
class C: pass
class D(C): pass
class E(int): pass
class F(A, C): pass
class G(D): pass


for cls, bases in [(A, (C,)), (A, (object,)), (A, (int,)), (D, (E,)), (D, (E, C)), (E, (C,)), (D, (bool,)), (D, (A, C)),
                   (D, ()), (D, [A]), (D, (1,)), (C, (D,)), (D, (D,)), (int, (A,)), (D, (A,)), (D, (A, A))]:
    try:
        cls.__bases__ = bases
    except TypeError as e:
        print(cls.__name__, e)
    else:
        print(cls.__name__, [c.__name__ for c in cls.__mro__], [c.__name__ for c in G.__mro__])


def attempt(ns):
    try:
        print(type('A', (), {'__slots__': ns}).__slots__)
    except (TypeError, ValueError) as e:
        print(e)


for ns in b'x', '', '42', 'x\0y', ('__dict__', '__dict__'), ('__weakref__', '__weakref__'), '\xe9', 3:
    attempt(ns)
class Meta(C, type): pass
class M(metaclass=Meta): pass
print(type(M.__dict__).__name__, type(C.__dict__['__dict__'].__get__(M)).__name__)
try:
    raise ValueError
except ValueError as e:
    print(dir(e.__traceback__))
