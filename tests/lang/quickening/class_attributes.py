# Attributes of classes themselves, read again and again while classes change under the same sites.
import gc


class Base:
    limit = 1
    shared = "base"
    method = lambda self: "method"


class Child(Base):
    own = [1]


def read(cls):
    return cls.limit, cls.shared


def rounds(cls, change, n=3):
    out = []
    for i in range(n):
        out.append(read(cls))
        if i == 0:
            change()
    return out


print(rounds(Child, lambda: setattr(Base, "limit", 2)))
print(rounds(Child, lambda: setattr(Child, "limit", 3)))
print(rounds(Child, lambda: delattr(Child, "limit")))
print(rounds(Child, lambda: setattr(Base, "shared", property(lambda self: 1)))[0])
print(type(Child.shared).__name__)
Base.shared = "again"
print(rounds(Child, lambda: [setattr(Base, f"more{i}", i) for i in range(50)]))


class Bound:
    def __get__(self, instance, owner):
        return f"bound to {owner.__name__}"


print(rounds(Child, lambda: setattr(Base, "limit", Bound())))
Base.limit = classmethod(lambda cls: cls.__name__)
print(read(Child)[0](), read(Base)[0]())
Base.limit = staticmethod(len)
print(rounds(Child, lambda: setattr(Base, "limit", 5))[1:])


class Meta(type):
    @property
    def limit(cls):
        return "of the metaclass"


class Other(metaclass=Meta):
    limit = "hidden"
    shared = "other"


for cls in (Child, Other, Base, Other, Child):
    print(read(cls))


def fresh(i):
    class Fresh:
        limit = i
        shared = str(i)

    return Fresh


total = 0
for i in range(300):
    cls = fresh(i)
    total += read(cls)[0] + len(read(cls)[1])
    if i % 100 == 0:
        gc.collect()
print(total)

try:
    read(int)
except AttributeError as e:
    print(e)
print([getattr(c, "limit", None) for c in (Child, Other, int)], getattr(Child, "own"))
for i in range(3):
    Child.own = Child.own + [i]
print(Child.own, Child.mro()[1].__name__, Child.method(None))


class Mixin:
    shared = "mixed in"


print(read(Child))
Child.__bases__ = (Mixin, Base)
print(read(Child))
for i in range(3):
    print(Child.limit, end=" ")
    Child.limit = i
print(Child.limit, Base.limit)
