# x.__class__ = C is allowed where the classes add the same to the layout of the same base.
import types


class A: pass
class B: pass
class AB(A, B): pass
class G:
    __slots__ = ["a", "b"]
class H:
    __slots__ = ["b", "a"]
class J:
    __slots__ = ["c", "b"]
class K:
    __slots__ = ["a", "b", "d"]
class L(H):
    __slots__ = ["e"]
class M(G):
    __slots__ = ["e"]
class L2(H):
    __slots__ = ["e"]
class N(J):
    __slots__ = ["__weakref__"]
class P(J):
    __slots__ = ["__dict__"]
class Q(J):
    pass
class R(J):
    __slots__ = ["__dict__", "__weakref__"]
class Int(int):
    __slots__ = []
class Int2(int):
    __slots__ = []
class Int3(int):
    pass
class Empty(G):
    __slots__ = ()
class E1(ValueError): pass
class E2(KeyError): pass
class E3(OSError): pass


classes = [A, B, AB, G, H, J, K, L, M, L2, N, P, Q, R, Int, Int2, Int3, Empty, E1, E2, E3]
for cls in classes:
    allowed = []
    for other in classes:
        x = cls()
        try:
            x.__class__ = other
        except TypeError as e:
            message = str(e)
        else:
            assert type(x) is other
            allowed.append(other.__name__)
    print(cls.__name__, allowed, message)

x = G()
x.a, x.b = 1, 2
x.__class__ = H
print(x.a, x.b, isinstance(x, H))
q = Q()
q.c, q.other = 1, 2
q.__class__ = R
print(q.c, q.other, q.__dict__)

for make, cls in (lambda: 1, Int), (lambda: True, int), (object, int), (object, A), (A, object), (list, A), (A, 1):
    try:
        make().__class__ = cls
    except TypeError as e:
        print(e)
try:
    del A().__class__
except TypeError as e:
    print(e)


class Module(types.ModuleType):
    a = 1

    @property
    def shown(self):
        return 'of ' + self.__name__


m = types.ModuleType('m')
m.before = 1
m.__class__ = Module
m.after = 2
print(type(m) is Module, m.a, m.shown, m.before, m.after, sorted(n for n in dir(m) if n[0] != '_'))
m.__class__ = types.ModuleType
print(type(m) is types.ModuleType, hasattr(m, 'a'), m.before, m.after)
m.__class__ = Module
print(m.shown)


class WithSlots(types.ModuleType):
    __slots__ = 'x'


try:
    m.__class__ = WithSlots
except TypeError as e:
    print(e)
