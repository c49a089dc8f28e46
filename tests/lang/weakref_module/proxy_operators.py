"""every operator goes through a proxy, from both sides"""
import weakref
class C:
    def __matmul__(s, o): return 'mm'
    def __rmatmul__(s, o): return 'rmm'
    def __imatmul__(s, o): return s
    def __len__(s): return 5
    def __index__(s): return 7
    def __reversed__(s): return 'rev'
    def __bytes__(s): return b'x'
    def __divmod__(s, o): return 'dm'
    def __rdivmod__(s, o): return 'rdm'
    def __ipow__(s, o): return 'ip'
    def __pow__(s, o, m=None): return ('pow', m)
c = C(); p = weakref.proxy(c)
print(p @ 1, 1 @ p, len(p), [0] * 10 == [0, 0, 0][p:] , bytes(p), divmod(p, 1), divmod(1, p), p ** 2, pow(p, 2, 3), reversed(p))
p @= 3; print(type(p).__name__)
class N:
    def __init__(s, v): s.v = v
    def __getattr__(s, name): raise AttributeError(name)
for op in 'lshift rshift and or xor mod floordiv truediv sub mul add'.split():
    setattr(N, f'__r{op}__', lambda s, o, op=op: f'r{op} {o}')
    setattr(N, f'__i{op}__', lambda s, o, op=op: f'i{op} {o}')
n = N(1); q = weakref.proxy(n)
print(1 << q, 1 >> q, 1 & q, 1 | q, 1 ^ q, 1 % q, 1 // q, 1 / q, 1 - q, 1 * q, 1 + q)
for op in '<< >> & | ^ % // / - * +'.split():
    ns = {'q': q}; exec(f'q {op}= 5', ns); print(ns['q'])
