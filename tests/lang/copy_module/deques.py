"""deques are copied by value and can be referred to weakly"""
from collections import deque
import copy, weakref
d = deque([1, [2]], maxlen=5)
e = copy.deepcopy(d); print(e, e[1] is d[1], copy.copy(d))
class DD(deque): pass
dd = DD([1], 3); dd.x = [5]; ee = copy.deepcopy(dd); print(ee, ee.x, ee.maxlen, type(ee))
print(weakref.ref(d)() is d)
print(d.__reduce__()[:3], deque([1]).__reduce__()[:3])
d = deque('abcabc')
print(d.index('b'), d.index('b', 2), d.index('c', -1))
