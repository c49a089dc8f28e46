# Iterators of itertools and collections travel inside a suspended generator.
import pickle, itertools, collections
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def loop(source):
    for x in source: yield x
sources = {
    "chain": lambda: itertools.chain("ab", [1]), "from_iterable": lambda: itertools.chain.from_iterable(["ab", [1]]), "islice": lambda: itertools.islice(itertools.count(5), 3), "cycle": lambda: itertools.islice(itertools.cycle("ab"), 5), "repeat": lambda: itertools.repeat("r", 3), "accumulate": lambda: itertools.accumulate([1, 2, 3]), "product": lambda: itertools.product("ab", [1, 2]), "permutations": lambda: itertools.permutations("abc", 2), "combinations": lambda: itertools.combinations("abc", 2), "takewhile": lambda: itertools.takewhile(lambda v: v < 3, itertools.count()), "dropwhile": lambda: itertools.dropwhile(lambda v: v < 2, range(4)), "zip_longest": lambda: itertools.zip_longest("ab", [1]), "starmap": lambda: itertools.starmap(pow, [(2, 3), (3, 2)]), "compress": lambda: itertools.compress("abc", [1, 0, 1]), "filterfalse": lambda: itertools.filterfalse(None, [0, 1, ""]), "pairwise": lambda: itertools.pairwise("abc"), "deque": lambda: collections.deque([1, 2, 3]), "Counter": lambda: collections.Counter("aab"), "OrderedDict": lambda: collections.OrderedDict(a=1, b=2).items(), "defaultdict": lambda: collections.defaultdict(int, {"k": 1}),
}
for name, make in sources.items():
    g, out = loop(make()), []
    while True:
        g = hop(g)
        try: out.append(next(g))
        except StopIteration: break
    print(name, out, out == list(make()))
