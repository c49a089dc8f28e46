# Calls that the loop makes by itself: of classes with an __init__, with defaults, of generator functions; and what undoes
# that under the same call site.
import abc


class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


def make(cls, *args):
    if len(args) == 1:
        return cls(args[0])
    if len(args) == 2:
        return cls(args[0], args[1])
    return cls()


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for i in range(3):
    print(make(Point, i), make(Point, i, i), attempt(make, Point))

print("another __init__")


def init(self, x, y=7):
    self.x, self.y = -x, y


Point.__init__ = init
print(make(Point, 1), make(Point, 1, 2))
Point.__init__.__defaults__ = (8,)
print(make(Point, 1), make(Point, 1, 2))
Point.__init__.__defaults__ = None
print(attempt(make, Point, 1), make(Point, 1, 2))


class Child(Point):
    pass


print(attempt(make, Child, 1), make(Child, 1, 2))
Child.__init__ = lambda self, *rest: self.__dict__.update(x=rest, y="all")
print(make(Child, 1), make(Child, 1, 2), make(Child))
del Child.__init__
Child.__new__ = lambda cls, *args: args
print(make(Child, 1), make(Child, 1, 2), make(Child))


class Wrong:
    def __init__(self, what):
        if what:
            return what


class Fails:
    def __init__(self, what):
        try:
            1 / what
        except ZeroDivisionError:
            self.caught = True
            raise KeyError(what) from None


print("what __init__ must not do")
for what in (0, 1, None, "text"):
    print(type(attempt(make, Wrong, what)).__name__, attempt(make, Wrong, what) if what else "")
    print(attempt(make, Fails, what) if what != 1 else type(make(Fails, what)).__name__)


class Abstract(abc.ABC):
    def __init__(self, x):
        self.x = x

    @abc.abstractmethod
    def f(self):
        pass


class Whole(Abstract):
    def f(self):
        pass


for i in range(2):
    print(make(Whole, i).x, attempt(make, Abstract, i))
Whole.__abstractmethods__ = frozenset(["g"])
print(attempt(make, Whole, 1))
Whole.__abstractmethods__ = frozenset()
print(make(Whole, 5).x)


class Meta(type):
    def __call__(cls, *args):
        return ("called", args)


class Called(metaclass=Meta):
    def __init__(self, x):
        self.x = x


for i in range(2):
    print(make(Called, i), make(Whole, i).x)


class Nest:
    def __init__(self, depth):
        self.inner = Nest(depth - 1) if depth else None


def count(n):
    levels = 0
    while n:
        n, levels = n.inner, levels + 1
    return levels


print(count(Nest(50)), type(attempt(lambda: Nest(10**6))).__name__)
try:
    Nest("deep")
except RecursionError:
    print("never")
except TypeError as e:
    print(e)


def defaults(a, b=1, *, c=2):
    return a, b, c


def plain(a, b=1, c=2):
    return a, b, c


def gen(a, b=3):
    yield a
    yield b


def in_generator():
    for i in range(2):
        yield Point(i, i), plain(i), defaults(i), list(gen(i))


print(list(in_generator()))
for f in (plain, defaults, gen, Point, lambda a, b=4: (a, b), plain):
    for args in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)):
        got = attempt(lambda: f(*args)) if len(args) > 2 else attempt(lambda: f() if not args else f(1) if len(args) == 1 else f(1, 2))
        print(list(got) if hasattr(got, "send") else got)


class Method:
    def m(self, a, b=5):
        return a, b


o = Method()
for i in range(2):
    print(o.m(i), o.m(i, i), attempt(lambda: o.m()), attempt(lambda: o.m(1, 2, 3)))
Method.m.__defaults__ = (6, 7)
print(o.m(), o.m(1), o.m(1, 2))
