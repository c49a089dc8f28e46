# A slice's parts are copied by deepcopy.
import copy

s = slice([1, 2], [3, 4], [5, 6])
c = copy.deepcopy(s)
print(c == s, c is s, c.start is s.start, copy.copy(s) is s)
print(copy.deepcopy(slice(1, 2)), 'abc'.__getnewargs__())
