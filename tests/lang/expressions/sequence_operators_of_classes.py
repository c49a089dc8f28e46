# + and * of classes derived from sequences, and of sequences with operands that have methods of their own.
import operator


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Adds(tuple):
    def __add__(self, other):
        print('__add__')
        return NotImplemented


class Repeats(list):
    def __rmul__(self, other):
        print('__rmul__')
        return NotImplemented


class Times(str):
    def __mul__(self, other):
        print('__mul__')
        return NotImplemented


class Plain(list):
    pass


class Count(int):
    def __rmul__(self, other):
        print('Count.__rmul__', other)
        return 'counted' if self else NotImplemented


class Index:
    def __index__(self):
        return 2

    def __rmul__(self, other):
        print('Index.__rmul__')
        return NotImplemented


for a, b in ((Adds(), 'a'), (Adds(), (1,)), (Repeats(), 2), (2, Repeats()), (Repeats([1]), 'x'), (Times('a'), 2), (2, Times('a')),
             (Plain([1]), 2), (2, Plain([1])), (Plain([1]), 'x'), (Plain([1]), 1.5), ('ab', Count(2)), ('ab', Count(0)), ([1], Count(3)),
             ((1,), Index()), (Index(), 'a'), (b'ab', Count(1)), (Plain([1]), Count(1)), (1.5, Repeats()), ({1}, (1,))):
    print(type(a).__name__, type(b).__name__)
    show(operator.add, a, b)
    show(operator.mul, a, b)
    show(lambda: a + b)
    show(lambda: a * b)

    def assigned():
        c = type(a)(a)
        c += b
        return c

    def multiplied():
        c = type(a)(a) if not isinstance(a, Index) else a
        c *= b
        return c

    if not isinstance(a, Index):
        show(assigned)
    show(multiplied)


class Nothing:
    pass


for name in 'iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor'.split():
    show(getattr(operator, name), Nothing(), 1)
    show(getattr(operator, name), 1, 'a')
    show(getattr(operator, name), 'a', Nothing())
    show(getattr(operator, name), 7, 2)
show(operator.iconcat, [1], 'ab')
show(operator.iconcat, [1], 5)
show(operator.iadd, [1], 5)
