# classmethod binds what it wraps to the class; staticmethod and classmethod have the names of what they wrap.
from types import MethodType


class MyClassMethod:
    def __init__(self, func):
        self.func = func

    def __call__(self, cls):
        if hasattr(self.func, '__get__'):
            return self.func.__get__(cls, cls)()
        return self.func(cls)

    def __get__(self, instance, owner=None):
        if owner is None:
            owner = type(instance)
        return MethodType(self, owner)


class Shows:
    def __get__(self, instance, owner=None):
        return instance, owner


class A:
    @classmethod
    @MyClassMethod
    def f1(cls):
        return cls

    @classmethod
    @classmethod
    def f2(cls):
        return cls

    @MyClassMethod
    @classmethod
    def f3(cls):
        return cls

    @classmethod
    @property
    def p(cls):
        return cls.__name__

    shows = classmethod(Shows())


print(A.f1() is A, A().f1() is A, A.f2() is A, A().f2() is A, A.f3() is A, A.p, A().p, A.shows, A().shows)
print(classmethod(lambda cls: cls).__get__(A)(), classmethod(Shows()).__get__(None, int))

s = staticmethod(None)
print(s.__dict__, s.__wrapped__)
s.x = 42
print(s.__dict__, s.x)
del s.x
print(hasattr(s, 'x'), hasattr(s, '__name__'))


def f():
    """doc"""


for kind in staticmethod, classmethod:
    w = kind(f)
    print(w.__dict__, w.__wrapped__ is f, w.__name__, w.__doc__)
    w.__name__ = 'other'
    print(w.__name__, w.__dict__['__name__'], f.__name__)
