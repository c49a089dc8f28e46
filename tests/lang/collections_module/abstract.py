# collections.abc: what built-in types are, and mixin methods.
from collections.abc import (Callable, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet,
                             Reversible, Sequence, Set, Sized)
import collections
kinds = (Callable, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized)
for x in (1, "s", [1], (1,), {1: 2}, {1}, frozenset(), range(2), len, iter([]), b"b", bytearray(), {}.keys(), {}.items(), {}.values(),
          collections.deque(), collections.Counter(), collections.OrderedDict(), (i for i in ())):
    print(type(x).__name__, [k.__name__ for k in kinds if isinstance(x, k)])
print(isinstance((i for i in ()), Generator), collections.abc.Mapping is Mapping)


class Lower(MutableMapping):
    def __init__(self, *a): self.d = {}; self.update(*a)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


m = Lower({"A": 1, "b": 2})
print(m["a"], m.get("zz", 9), "B" in m, list(m.items()), list(m.keys()), list(m.values()), m.pop("A"), m.setdefault("C", 3), m == {"b": 2, "c": 3}, len(m), m.popitem(), dict(m), isinstance(m, Mapping))
try: m.pop("nope")
except KeyError as e: print("KeyError", e)
m.clear(); print(len(m), {**Lower({"X": 1})})


class Seq(Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)


s = Seq(3, 1, 4, 1)
print(list(s), 4 in s, s.index(1), s.count(1), list(reversed(s)), isinstance(s, Iterable))


class Bag(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): self.s += [x] * (x not in self.s)
    def discard(self, x): self.s = [y for y in self.s if y != x]


a, b = Bag([1, 2, 3]), Bag([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, Bag([2]) < a, a == Bag([3, 2, 1]), a.isdisjoint(b))
a |= {9}; a.remove(1); print(list(a), a.pop(), list(a))


class Incomplete(Mapping):
    def __len__(self): return 0


try: Incomplete()
except TypeError as e: print(e)
from collections import ChainMap, UserDict, UserList
c = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(c, c["a"], dict(c), len(c), "b" in c, c.new_child({"b": 0})["b"], c.parents, sorted(c.items()))
c["z"] = 5; print(c.maps, c.pop("z"))
try: c.pop("b")
except KeyError as e: print("KeyError", e)
u = UserDict(a=1); u["b"] = 2; print(u, dict(u), u.get("q"), "a" in u, u == {"a": 1, "b": 2}, u | {"c": 3})
l = UserList([3, 1]); l.append(2); l.sort(); print(l, l[1:], l + [9], len(l), l == [1, 2, 3])
