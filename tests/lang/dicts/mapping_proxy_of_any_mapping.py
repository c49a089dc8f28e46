"""a proxy asks its mapping"""
from types import MappingProxyType
from collections import ChainMap, OrderedDict, UserDict
m = MappingProxyType(ChainMap({'a': 1}, {'b': 2}))
print(len(m), sorted(m), m['a'], 'b' in m, m.get('z', 5), sorted(m.keys()), sorted(m.items()), repr(m))
class D(dict):
    def __getitem__(self, k): return 'got ' + k
    def __len__(self): return 500
    def __contains__(self, k): return k == 'magic'
    def __iter__(self): return iter('it')
    def keys(self): return 'keys'
    def values(self): return 'values'
    def items(self): return 'items'
    def get(self, k, d=None): return 'get'
    def copy(self): return 'copy'
    def __missing__(self, k): return 'missing'
d = D(a=1); p = MappingProxyType(d)
print(p['a'], len(p), 'magic' in p, 'a' in p, list(p), p.keys(), p.values(), p.items(), p.get('x'), p.copy())
print(MappingProxyType(UserDict(x=1))['x'], len(MappingProxyType(UserDict(x=1))))
for bad in (1, [1], 'ab', None):
    try: print(MappingProxyType(bad))
    except TypeError as e: print(e)
