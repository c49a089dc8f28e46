# copy and deepcopy: containers, instances, cycles, hooks.
import copy
from collections import deque, OrderedDict, defaultdict, Counter
a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(99); print(b, c, b[1] is a[1], c[1] is a[1])
t = (1, "x"); print(copy.deepcopy(t) is t, copy.copy(t) is t)
l = []; l.append(l); m = copy.deepcopy(l); print(m[0] is m, m is not l)
class P:
    def __init__(self, x): self.x = x; self.me = self
p = P([1]); q = copy.deepcopy(p); r = copy.copy(p); print(q.me is q, q.x == p.x, q.x is p.x, r.x is p.x, r.me is p)
class H:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(H()), copy.deepcopy([H()]), copy.copy(len) is len, copy.deepcopy(int) is int)
s = {1, (2, 3)}; print(copy.deepcopy(s) == s, copy.deepcopy(frozenset([1])), copy.copy(bytearray(b"x")))
print(copy.deepcopy({"a": {1: 2}}), copy.copy({"a": 1}))
x = [1]; y = copy.deepcopy([x, x]); print(y[0] is y[1])
print(copy.copy(deque([1, 2], 5)), copy.copy(OrderedDict(a=1)), copy.copy(defaultdict(list, a=[1])))
