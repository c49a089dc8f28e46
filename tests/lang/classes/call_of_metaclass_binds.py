# What a metaclass has as __call__ binds as any attribute does: a class is called with the arguments alone.


class Makes(type):
    __call__ = dict


class Counts(type):
    __call__ = staticmethod(lambda *args: len(args))


class Named(type):
    __call__ = classmethod(lambda meta, *args: (meta.__name__, args))


class Refused(type):
    __call__ = 5


class A(metaclass=Makes): pass
class B(metaclass=Counts): pass
class C(metaclass=Named): pass
class D(metaclass=Refused): pass


print(A(a=1), A([(1, 2)]), B(), B(1, 2), C(3))
try:
    D()
except TypeError as e:
    print(e)
