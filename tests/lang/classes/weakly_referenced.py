# Which objects can be weakly referenced; attributes of partials.
import collections, functools, itertools, re, weakref

def said(x):
    try:
        weakref.ref(x)
        return 'fine'
    except TypeError as e:
        return str(e)

class I(int): pass
class T(tuple): pass
class B(bytes): pass
class S(str): pass
class E(Exception): pass
class M(map): pass
def g(): yield

for x in [I(), T(), B(), S(), E(), M(len, []), ValueError(), [], {}, set(), frozenset(), g(), g, len, type, E,
          functools.partial(len), functools.lru_cache(len), collections.deque(), collections.Counter(), re.compile("x"),
          g.__code__, property(), classmethod(len), staticmethod(len), super(I, I()), map(len, []), iter([]), range(3),
          object(), I().bit_length, itertools.count(), itertools.tee('')[0], zip(), enumerate('')]:
    print(type(x).__name__, said(x))

p = functools.partial(len)
p.x = 1
print(p.x, vars(p), p.__reduce__()[2])
p.__dict__ = {'y': 2}
print(vars(p), functools.partial(p).func is p)
try:
    del p.__dict__
except TypeError as e:
    print(e)
