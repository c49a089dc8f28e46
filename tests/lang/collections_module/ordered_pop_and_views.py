"""OrderedDict.pop takes keywords; its views show their name"""
from collections import OrderedDict
od = OrderedDict(a=1, b=2)
print(od.pop('a', default=5), od.pop('zz', default=7), od.pop(key='b'), od.keys())
class M(OrderedDict):
    def __missing__(self, k): return 0
m = M(a=1)
try: print(m.pop('q'))
except KeyError as e: print('KE', e)
print(m['q'], m.pop('q', 3))
d = OrderedDict(a=1)
print(d.setdefault('b', 5), d.setdefault('b', 6), d.copy(), d.__reduce__()[0])
d.x = 5; print(d.__dict__, d.copy().__dict__)
print(OrderedDict(a=1) | OrderedDict(b=1), {'c': 1} | d)
d |= {'z': 3}; print(d)
print(d.keys() & {'z'}, list(d.items())[-1], sorted(d.keys() - 'z'), 'z' in d.keys())
print(d.keys(), d.values(), d.items(), OrderedDict().keys(), {}.keys())
class S(OrderedDict): pass
print(S(a=1).items())
