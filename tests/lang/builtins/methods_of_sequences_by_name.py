# What an operator would leave to the other operand, the method of a sequence refuses when it is asked by name.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f'I({self.n})'
class L(list): pass
class S(str): pass
class Other:
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return 'rmul'
    def __iter__(self): return iter('xyz')

def said(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'

for s in ([1], (1,), 'a', b'a', bytearray(b'a'), L([1]), S('a')):
    print(type(s).__name__)
    for x in (2, True, I(3), I(-1), I(2**70), 'b', 1.5, None, Other(), {}, [2], (2,), b'c', bytearray(b'd'), L('q'), S('r')):
        print('  ', type(x).__name__, end=': ')
        for name in ('__mul__', '__rmul__', '__add__'):
            if not (name != '__add__' and type(x) is I and x.n > 100):
                print(said(lambda: getattr(s, name)(x)), end=' | ')
        print(said(lambda: s * x) if not (type(x) is I and x.n > 100) else '', '|', said(lambda: x * s) if not (type(x) is I and x.n > 100) else '', '|', said(lambda: s + x))
for s in (lambda: [1], lambda: bytearray(b'a')):
    for x in (2, I(3), I(-1), 'b', Other()):
        print(said(lambda: s().__imul__(x)), said(lambda: s().__iadd__(x)) if not isinstance(x, (int, I)) else '')
for left in ({}, {1}, frozenset(), range(3), Other(), 5, 1.5, None, slice(1), len, int, b'x', object(), ...):
    for right in ('ab', [1], b'x'):
        def times():
            x = left
            x *= right
            return x
        if left != 5:
            print(type(left).__name__, said(times), said(lambda: left * right))
import operator
for o in (5, (1,), 'a', I(1), object(), {}, range(3), {1}, L([])):
    for k in (0, 'k', I(0), None):
        def delete(): del o[k]
        print(type(o).__name__, type(k).__name__, said(delete), said(lambda: operator.delitem(o, k)))
for o in (5, None, object(), int, I(1)):
    print(said(lambda: operator.countOf(o, 1)), said(lambda: operator.indexOf(o, 1)), said(lambda: 1 in o))
print(operator.countOf([1, 2, 1], 1), operator.indexOf('abc', 'c'), said(lambda: operator.indexOf([], 1)))
print(range(0).__bool__(), range(2).__bool__(), bool(range(2**70)), hasattr(range, '__bool__'))
