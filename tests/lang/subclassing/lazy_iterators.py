"""classes derived from map, zip, enumerate, reversed and the types of itertools"""
import itertools, copy
class M(map):
    def __init__(self, *a): self.note = 'hi'
    def extra(self): return [self.note, *self]
m = M(str, [1, 2, 3]); print(m.extra(), type(m).__name__, isinstance(m, map), m.__dict__, repr(m)[:12])
class Z(zip): pass
print(list(Z('ab', [1, 2])), next(Z('a', 'b')), Z('ab', 'c', strict=True).__next__())
class E(enumerate):
    def __next__(self):
        i, v = super().__next__()
        return i * 10, v
print(list(E('xyz', 1)), [*E('ab')], dict(E('q')), max(E('abc')))
for i, v in E('pq', start=5): print(i, v)
class F(filter):
    __slots__ = ()
f = F(None, [0, 1, '', 'a']); print(list(f), next(f, 'end'))
class R(reversed): pass
print(list(R([1, 2])), len(list(R('abc'))), R((1, 2)).__length_hint__())
class C(itertools.chain): pass
c = C([1], [2, 3]); c.x = 5; print(list(c), c.x, list(C.from_iterable(['ab', 'c'])), type(C.from_iterable([])).__name__)
class N(itertools.count): pass
n = N(3); print(next(n), next(n), n, iter(n) is n)
class Rep(itertools.repeat): pass
r = Rep('a', 2); print(r.__length_hint__(), r); print(list(r))
class P(itertools.product): pass
print(list(P('ab', repeat=2)), list(type('Q', (itertools.permutations,), {})('ab')), list(type('Q', (itertools.islice,), {})('abcdef', 1, 5, 2)), list(type('Q', (itertools.accumulate,), {})([1, 2, 3])))
print(next(iter(type('G', (itertools.groupby,), {})('aab')))[0], list(type('Q', (itertools.zip_longest,), {})('ab', 'c', fillvalue='-')), list(type('Q', (itertools.cycle,), {}) and [1]))
class A: 
    def f(self): return 'A.f'
class MA(M, A): pass
print(MA(int, '12').f(), MA.__mro__[1:], list(MA(int, '12')))
class D(map):
    def __del__(self): print('del')
D(str, []); import gc; gc.collect()
a, b = Z('x', 'y'), Z(); print(*a, list(b))
def g(): yield from E('ab')
print(list(g()), sorted(E('ab'), reverse=True), sum(M(int, '123')), ''.join(M(str, [1, 2])), 3 in M(int, '123'), tuple(M(int, '1')), set(M(int, '1')), list(zip(M(int, '12'), E('ab'))))
x, y = M(int, '45'); print(x, y)
try: x, y = M(int, '1')
except ValueError as e: print(e)
try: M(int)
except TypeError as e: print(e)
try: list(M(5, [1]))
except TypeError as e: print(e)
import weakref
m = M(str, []); print(weakref.ref(m)() is m, hash(m) == hash(m), m == m, bool(m))
m2 = M.__new__(M, str, [7]); print(list(m2), map.__next__(M(str, [8])), map.__iter__(m) is m)
try: map.__next__(5)
except TypeError as e: print(e)
try:
    class T(type(itertools.tee([])[0])): pass
except TypeError as e: print('tee:')
import pickle
class K(map):
    def __init__(self, *a): self.seen = 0
    def __next__(self): self.seen += 1; return super().__next__()
k = K(str, [1, 2, 3]); print(next(k))
