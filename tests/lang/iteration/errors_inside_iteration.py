# Exceptions from __iter__, __next__, __getitem__, generators and callbacks, in every consumer.
class I:
    def __init__(self, n, exc): self.n, self.exc = n, exc
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise self.exc
        self.n -= 1
        return self.n
def mk(exc=ValueError("in next")): return I(2, exc)
def forloop(it):
    for _ in it: pass
def unpack(it): a, b, c, d = it
def star(it): a, *b = it
def gen(it): yield from it
def genloop(it):
    for v in it: yield v
consumers = {"list": list, "tuple": tuple, "set": set, "sum": sum, "max": max, "sorted": sorted, "join": lambda i: "".join(map(str, i)), "for": forloop, "unpack": unpack, "star": star, "display": lambda i: [*i], "call": lambda i: print(*i), "comp": lambda i: [v for v in i], "genexp": lambda i: list(v for v in i), "dictcomp": lambda i: {v: 1 for v in i}, "in": lambda i: 99 in i, "any": lambda i: any(v > 50 for v in i), "all": all, "zip": lambda i: list(zip(i, i)), "map": lambda i: list(map(str, i)), "filter": lambda i: list(filter(None, i)), "enumerate": lambda i: list(enumerate(i)), "dict": lambda i: dict.fromkeys(i), "extend": lambda i: [].extend(i), "slice": lambda i: [1].__setitem__(slice(0, 1), i), "update": lambda i: set().update(i), "bytes": bytes, "yield from": lambda i: list(gen(i)), "gen for": lambda i: list(genloop(i)), "next": lambda i: [next(i) for _ in range(5)], "+=": lambda i: [].__iadd__(i), "frozenset": frozenset, "min key": lambda i: min(i, key=abs)}
for n, c in consumers.items():
    out = []
    for exc in (ValueError("v"), KeyError("k"), StopIteration("s"), IndexError("i"), RuntimeError("r")):
        try: c(I(2, exc)); out.append("ok")
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    print(n, out)
class BadIter:
    def __iter__(self): raise TypeError("from __iter__")
class NotIter:
    def __iter__(self): return 5
class Get:
    def __getitem__(self, i):
        if i == 2: raise ValueError("from getitem")
        return i
for o in (BadIter(), NotIter(), Get(), 5, None):
    out = []
    for c in (list, forloop, unpack, lambda i: [*i], lambda i: 99 in i, lambda i: list(gen(i)), max):
        try: c(o); out.append("ok")
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    print(type(o).__name__, out)
def boom(x):
    if x == 1: raise ZeroDivisionError(f"at {x}")
    return x
for f in (lambda: list(map(boom, range(3))), lambda: list(filter(boom, range(3))), lambda: sorted(range(3), key=boom), lambda: max(range(3), key=boom), lambda: [boom(x) for x in range(3)], lambda: list(boom(x) for x in range(3)), lambda: {boom(x) for x in range(3)}, lambda: sum(map(boom, range(3))), lambda: dict((boom(x), 1) for x in range(3)), lambda: list(zip(map(boom, range(3)), "abc")), lambda: list(iter(lambda: boom(1), 0)), lambda: any(map(boom, [0, 1])), lambda: "".join(str(boom(x)) for x in range(3))):
    try: print(f())
    except ZeroDivisionError as e: print(e, end="; ")
print()
m = map(boom, [0, 1, 2]); print(next(m))
try: next(m)
except ZeroDivisionError: print("map goes on after an error:", next(m))
