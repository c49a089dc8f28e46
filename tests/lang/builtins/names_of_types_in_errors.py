# Errors call types by the names that C gives them: with their module where that is not builtins.
import collections, re, functools, itertools, operator, weakref, random, types, io
for o in [list[int], int|str, collections.deque(), collections.OrderedDict(), collections.defaultdict(), re.compile(''), functools.partial(int), itertools.chain(), itertools.count(), operator.itemgetter(1), weakref.ref(collections.Counter), types.SimpleNamespace(), types.MappingProxyType({}), io.StringIO(), random.Random(), collections.Counter(), range(3), slice(1), iter([]), zip(), (x for x in ()), re.match('', ''), type(None), functools.lru_cache(None)(len), functools.cmp_to_key(len)]:
    for f in (lambda: b''[o], lambda: [][o], lambda: 'a' + o, lambda: o + 1, lambda: int(o), lambda: ''.join([o]), lambda: len(5 if 0 else o) if not hasattr(o,'__len__') else 0, lambda: -o, lambda: o(1) if not callable(o) else 0, lambda: o < 3):
        try: f()
        except TypeError as e: print(e)
        except Exception as e: print(type(e).__name__)
