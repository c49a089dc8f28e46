# A generator suspended inside `for` over each built-in iterator goes on in its copy.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def loop(source):
    n = 0
    for x in source:
        n += 1
        yield n, x
    yield "end", n
sources = {
    "list": lambda: [1, 2, 3], "tuple": lambda: (1, 2, 3), "str": lambda: "abc", "non-ascii": lambda: "aéx", "bytes": lambda: b"abc", "bytearray": lambda: bytearray(b"ab"), "range": lambda: range(3), "range step": lambda: range(10, 0, -4), "big range": lambda: range(2 ** 70, 2 ** 70 + 3),
    "dict": lambda: {"a": 1, "b": 2, "c": 3}, "keys": lambda: {"a": 1, "b": 2}.keys(), "values": lambda: {"a": 1, "b": 2}.values(), "items": lambda: {"a": 1, "b": 2}.items(), "set": lambda: {"only"}, "frozenset": lambda: frozenset([7]),
    "reversed": lambda: reversed([1, 2, 3]), "reversed range": lambda: reversed(range(3)), "reversed dict": lambda: reversed({"a": 1, "b": 2}), "enumerate": lambda: enumerate("abc", 10), "zip": lambda: zip("abc", [1, 2, 3]), "map": lambda: map(lambda v: v * 2, [1, 2, 3]), "filter": lambda: filter(lambda v: v % 2, range(6)),
    "sentinel": lambda: iter([1, 2, 0, 3].pop, 1), "nested": lambda: enumerate(zip(map(str, range(3)), reversed("abc"))), "genexp": lambda: (v + 1 for v in [1, 2, 3]), "genexp of genexp": lambda: (v for v in (w for w in "ab")), "bool of empty": lambda: [],
}
for name, make in sources.items():
    straight = list(loop(make()))
    for start in range(3):
        g = loop(make())
        out = [next(g) for _ in range(min(start, len(straight)))]
        while True:
            g = hop(g)
            try: out.append(next(g))
            except StopIteration: break
        if out != straight: print(name, start, "differs:", out)
    print(name, straight)
