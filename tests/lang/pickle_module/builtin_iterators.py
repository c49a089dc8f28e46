# Built-in iterators travel at their position.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
mk = {"list": lambda: iter([1, 2, 3, 4]), "tuple": lambda: iter((1, 2, 3, 4)), "str": lambda: iter("abéd"), "bytes": lambda: iter(b"abcd"), "range": lambda: iter(range(10, 14)), "big range": lambda: iter(range(2 ** 80, 2 ** 80 + 4)), "reversed": lambda: reversed([1, 2, 3, 4]), "reversed range": lambda: reversed(range(4)), "enumerate": lambda: enumerate("abcd", 5), "zip": lambda: zip("abcd", [1, 2, 3, 4]), "map": lambda: map(str, [1, 2, 3, 4]), "filter": lambda: filter(None, [1, 0, 2, 3, 4]), "nested": lambda: enumerate(zip("abcd", map(len, ["", "x", "yy", "zzz"]))), "dict keys": lambda: iter({1: "a", 2: "b", 3: "c"}), "dict items": lambda: iter({1: "a", 2: "b"}.items()), "dict values": lambda: iter({1: "a", 2: "b"}.values()), "bytearray": lambda: iter(bytearray(b"abc"))}
for name, m in mk.items():
    for k in range(3):
        it = m()
        for _ in range(k): next(it)
        c = trip(it)
        print(name, k, type(c).__name__ if "dict" not in name else "", list(c), end="; " if k < 2 else "\n")
l = [1, 2, 3]; it = iter(l); next(it); l2, it2 = trip((l, it)); l2.append(99); print(list(it2), list(it))
it = iter([1, 2]); list(it); print(list(trip(it)))
