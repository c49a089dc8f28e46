# Classes in the place of methods: the instance is the answer.
class B:
    def __init__(self, *a): self.a = a
class A:
    __setitem__ = B
    __add__ = B
    __bool__ = B
    __contains__ = B
    __lt__ = B
def f(x):
    def g(): return x
    o = A()
    o[1] = 2
    print(x, g())
    r = o + 1
    print(type(r).__name__)
    print(1 in o)
    r = o < 1
    print(type(r).__name__)
    if o < 1: print('yes')
    try:
        if o: print('y')
    except TypeError as e: print(e)
    class P:
        p = property(B, B, B)
    P().p = 3
    del P().p
    print(type(P().p).__name__, x)
    class I:
        def __iter__(self): return self
        n = 0
        @property
        def __next__(self): 1
    class N(B):
        count = 0
    I.__next__ = N
    for k, v in zip(I(), range(3)): print(type(k).__name__)
    for k in I():
        print(type(k).__name__); break
f(7)
