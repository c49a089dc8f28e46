# What objects refer to, and which are looked into at all.
import gc


class C:
    pass


class S:
    __slots__ = ()


a, b, c = ['a'], ['b'], ['c']
o = C()
o.x = a
o.y = b


def method_of():
    return c


print(gc.get_referents([a, b, 1]), gc.get_referents((a, b)), gc.get_referents({'k': a, 'l': b}), gc.get_referents({1: a}))
print(gc.get_referents({('t',)}), gc.get_referents(5), gc.get_referents('text'), gc.get_referents(), gc.get_referents([1], [2]))
print([r for r in gc.get_referents(o) if r is not C], C in gc.get_referents(o), gc.get_referents(S()))
print(gc.get_referents(o.__init__.__self__.__dict__), gc.get_referents(C().__class__.mro()) == [object, C])
for x in (0, 'a', 1.5, None, True, b'b', (), [], {}, {'a': 1}, {'a': []}, {'a': (1,)}, {(1, 2): 3}, set(), C(), S(), C, print, {'a': ()}):
    print(type(x).__name__, gc.is_tracked(x), end='; ')
print()
