# Assigning to __bases__ asks the mro() of the metaclass, for all classes below as well; when one fails nothing changes.
class WorksOnce(type):
    def __new__(meta, name, bases, ns):
        meta.flag = 0
        return super().__new__(WorksOnce, name, bases, ns)

    def mro(cls):
        if cls.flag > 0:
            raise RuntimeError("bozo")
        WorksOnce.flag += 1
        return type.mro(cls)


class WorksAlways(type):
    def mro(cls):
        return type.mro(cls)


class C:
    name = 'C'
class C2:
    name = 'C2'
class D(C): pass
class E(D): pass
class F(D, metaclass=WorksOnce): pass
class G(D, metaclass=WorksAlways): pass


def shown(cls):
    return [c.__name__ for c in cls.__mro__]


try:
    D.__bases__ = (C2,)
except RuntimeError as e:
    print(e)
print(D.__bases__ == (C,), D.__base__ is C, [shown(c) for c in (D, E, F, G)], D.name, E().name, G.name)


class D(C): pass
class E(D): pass
class G(D, metaclass=WorksAlways): pass


D.__bases__ = (C2,)
print(D.__base__ is C2, [shown(c) for c in (D, E, G)], D.name, E().name, G.name)
print(D in C.__subclasses__(), D in C2.__subclasses__())


# mro() that assigns __bases__ itself: what it set stays
class Stop(Exception): pass


class Meta(type):
    ready = fails = False

    def mro(cls):
        if Meta.ready and cls.__name__ == 'Z':
            if Z.__bases__ == (Y2,):
                Meta.ready = False
            else:
                Z.__bases__ = (Y2,)
                if Meta.fails:
                    raise Stop
        return type.mro(cls)


for Meta.fails in False, True:
    Meta.ready = False
    class X(metaclass=Meta): pass
    class Y1(X): pass
    class Y2(X): pass
    class Z(X): pass
    Meta.ready = True
    try:
        Z.__bases__ = (Y1,)
    except Stop:
        print('stopped')
    Meta.ready = False
    Y1.__bases__ = (Z,)
    print(shown(Z), shown(Y1), Z.__bases__ == (Y2,), Z.__mro__ == tuple(type.mro(Z)))


class Bad(type):
    result = None

    def mro(cls):
        return type.mro(cls) if Bad.result is None else Bad.result


class V(metaclass=Bad): pass
class W(V): pass
class U(V): pass
for Bad.result in [1], [], [W, dict, object], 5:
    try:
        W.__bases__ = (U,)
    except TypeError as e:
        print(e)
    print(shown(W), W.__bases__ == (V,))
