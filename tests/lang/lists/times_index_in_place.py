"""*= by an object with __index__ changes the list itself; keywords are left to a __new__ of a derived class."""
class I:
    def __index__(self): return 2
l = m = [1]; l *= I(); print(l is m, l)
b = c = bytearray(b'a'); b *= I(); print(c, b is c)
t = (1,); t *= I(); print(t, [1] * I(), I() * [1], 'a' * I())
class L(list):
    def __new__(cls, seq, newarg=None):
        self = super().__new__(cls, seq); self.newarg = newarg; return self
x = L([1, 2], newarg=3); print(x, x.newarg)
y = x; y *= I(); print(y is x, x)
class K(list): pass
for f in (lambda: K([1], newarg=3), lambda: list([1], x=2)):
    try: print(f())
    except TypeError as e: print(e)
from collections import OrderedDict
import copy
o = OrderedDict(a=1); o.x = [5]; p = copy.copy(o)
print(p.x is o.x, copy.deepcopy(o).x, o.copy().__dict__)
