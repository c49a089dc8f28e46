"""OrderedDict.move_to_end keeps the key that was given first; iterators notice changes."""
from collections import OrderedDict
d = OrderedDict.fromkeys('abcde')
d.move_to_end('b'); print(''.join(d)); d.move_to_end('b', last=False); print(''.join(d))
try: d.move_to_end('z')
except KeyError as e: print(repr(e))
d = OrderedDict([(1, 'x'), (2, 'y')]); d.move_to_end(True); print(d); d.move_to_end(key=2.0, last=0); print(d)
try: d.move_to_end()
except TypeError as e: print(e)
try: d.move_to_end([])
except TypeError as e: print(e)
it = iter(d); next(it); d[5] = 1
try: next(it)
except RuntimeError as e: print(e)
class O(OrderedDict): pass
o = O(a=1, b=2); o.move_to_end('a'); print(o, list(o))
