"""strings as annotations, abstract classes registered later"""
import functools
@functools.lru_cache
def f(a, **k): return a
f(1, b=2); f(1, b=2); print(f.cache_info() == functools._CacheInfo(1, 1, 128, 1))
from collections.abc import *
import collections
@functools.singledispatch
def i(arg): return "base"
@i.register
def _(arg: "collections.abc.Mapping"): return "mapping"
@i.register
def _(arg: collections.abc.Sequence): return "sequence"
print(i({}), i([]), i(()), i(5), i("a"))
@functools.singledispatch
def g(a): return "base"
class O(collections.abc.Sized):
    def __len__(self): return 0
g.register(collections.abc.Iterable, lambda a: "iterable"); g.register(collections.abc.Container, lambda a: "container"); g.register(collections.abc.Sized, lambda a: "sized"); g.register(collections.abc.Set, lambda a: "set")
print(g(O()))
collections.abc.MutableSet.register(O); print(g(O()))
class P2: pass
collections.abc.Iterable.register(P2); print(g(P2()))
collections.abc.Container.register(P2)
try: print(g(P2()))
except RuntimeError as e: print(str(e)[:18])
p = functools.partial(print, a=1); p.__setstate__((print, (1,), None, {'z': 1})); p.__setstate__((print, (1,), None, None)); print(p.__dict__)
