# Generators looping and delegating over each built-in iterator, interleaved.
import itertools, collections
sources = {
    "list": lambda: [1, 2, 3], "tuple": lambda: (1, 2, 3), "str": lambda: "xyz", "non-ascii": lambda: "xéz", "bytes": lambda: b"abc", "dict": lambda: {1: "a", 2: "b", 3: "c"},
    "keys": lambda: {1: 2, 3: 4}.keys(), "values": lambda: {1: 2, 3: 4}.values(), "items": lambda: {1: 2, 3: 4}.items(), "set": lambda: {5}, "range": lambda: range(3), "bigrange": lambda: range(2 ** 70, 2 ** 70 + 2),
    "reversed": lambda: reversed([1, 2, 3]), "rev range": lambda: reversed(range(3)), "rev dict": lambda: reversed({1: 1, 2: 2}), "enumerate": lambda: enumerate("ab", 5), "zip": lambda: zip("ab", [1, 2]), "map": lambda: map(str, [1, 2]),
    "map2": lambda: map(lambda a, b: a + b, [1, 2], [3, 4]), "filter": lambda: filter(None, [0, 1, 2]), "iter2": lambda: iter(iter([1, 2, 0]).__next__, 0), "chain": lambda: itertools.chain("a", [1]), "islice": lambda: itertools.islice(itertools.count(), 3),
    "cycle": lambda: itertools.islice(itertools.cycle("ab"), 5), "product": lambda: itertools.product("ab", [1]), "deque": lambda: collections.deque([1, 2]), "accumulate": lambda: itertools.accumulate([1, 2, 3]), "gen": lambda: (x for x in "ab"), "repeat": lambda: itertools.repeat(7, 2),
    "nested zip": lambda: zip(enumerate("ab"), map(str, range(2))), "Counter": lambda: collections.Counter("aab"), "OrderedDict": lambda: collections.OrderedDict(a=1), "bytearray": lambda: bytearray(b"ab"),
}
def loop(src):
    for i, x in enumerate(src):
        got = yield x
        if got: yield ("got", got)
def deleg(src):
    r = yield from src
    yield ("r", r)
for name, mk in sources.items():
    a, b = loop(mk()), deleg(mk())
    out = []
    try:
        while True: out.append((next(a), next(b)))
    except StopIteration: pass
    print(name, out, list(a), list(b))
def nested():
    for a in range(2):
        for b in "xy":
            for c in {"k": 1}.items():
                for d in enumerate([None]): yield a, b, c, d
g1, g2 = nested(), nested()
print([next(g) for g in (g1, g2, g1, g1, g2)])
def star(): yield [*range(3)], (*"ab",), {**{"a": 1}}; yield from (*range(2), *"c")
print(list(star()))
