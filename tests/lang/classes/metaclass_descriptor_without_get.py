"""a data descriptor of the metaclass without __get__ gives way to the class"""
class Descr(object):
    def __init__(self, name): self.name = name
    def __set__(self, obj, value): obj.__dict__[self.name] = value
descr = Descr("a")
class X(object):
    a = descr
x = X()
print(x.a is descr)
x.a = 42
print(x.a)
class Meta(type): pass
class X(metaclass=Meta): pass
X.a = 42
Meta.a = Descr("a")
print(X.a)
