# Copies of sets by __reduce__, sets whose class has a hash as members, lengths at the limit.
import copy, sys
class S(set): pass
class F(frozenset): pass
class H(set):
    def __hash__(self): return int(id(self) & 0x7FFFFFFF)
s = S([1, (2, 3)]); s.note = ["n"]
c, d = copy.copy(s), copy.deepcopy(s)
print(sorted(map(str, c)), c.note is s.note, type(c).__name__, sorted(map(str, d)), d.note, d.note is s.note)
print(set([1]).__reduce__(), frozenset([2]).__reduce__(), S([3]).__reduce__()[1:], F([4]).__reduce_ex__(4)[1:], copy.deepcopy({frozenset([1]), F([2])}) == {frozenset([1]), F([2])})
h = H([1]); outer = {h}
print(h in outer, H([1]) in outer, {1} in {frozenset([1])}, {1} in outer)
outer.discard(h); print(len(outer))
try: H() in {}; S() in {}
except TypeError as e: print(e)
print(len(range(-sys.maxsize, sys.maxsize, 2)) == sys.maxsize, len(range(sys.maxsize)) == sys.maxsize)
for r in (range(sys.maxsize + 1), range(-sys.maxsize, sys.maxsize)):
    try: len(r)
    except OverflowError as e: print(e)
from collections import UserList, UserDict
class T(UserList):
    def __getitem__(self, i): return str(i) + "!"
print(next(iter(T((1, 2)))), list(reversed(T((1, 2)))), list(UserList([1, 2])), 2 in T((1, 2)))
u = UserDict(a=1); u.extra = [5]; v = copy.copy(u); print(v, v.extra is u.extra, v.data is u.data, v == u)
