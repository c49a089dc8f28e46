# Chains of yield from: values, send, throw, close and results pass through a moved chain.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def leaf():
    try:
        x = yield "leaf"
        while x != "stop":
            try: x = yield ("echo", x)
            except ValueError as e: x = str(e)
        return "leaf result"
    finally: print("leaf finally")
def level(n):
    r = yield from (level(n - 1) if n else leaf())
    return r, n
g = level(3); out = [next(g)]
for v in (1, 2, "a"): g = hop(g); out.append(g.send(v))
g = hop(g); out.append(g.throw(ValueError("thrown"))); g = hop(g)
try: g.send("stop")
except StopIteration as e: print(out, e.value)
g = level(200); next(g); g = hop(g); print(g.send("deep")); g = hop(g); g.close()
def over_builtin():
    a = yield from [1, 2]
    b = yield from "xy"
    c = yield from range(2)
    d = yield from {"k": "v"}.items()
    e = yield from map(str, [5])
    return a, b, c, d, e
g, out = over_builtin(), []
while True:
    g = hop(g)
    try: out.append(next(g))
    except StopIteration as e: print(out, e.value); break
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
t = Tree(1, Tree(2, Tree(3), Tree(4)), Tree(5, Tree(6)))
g, out = iter(t), []
while (v := next(g := hop(g), None)) is not None: out.append(v)
print(out)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration("It done")
        return self.n
    def send(self, v): return ("It.send", v)
    def throw(self, *a): return "It.throw"
    def close(self): print("It.close")
def over(it): return (yield from it)
g = over(It(3)); next(g); g = hop(g); print(g.send(9)); g = hop(g); print(g.throw(KeyError)); g = hop(g); print(next(g)); g = hop(g); g.close()
g = over(It(1)); next(g); g = hop(g)
try: next(g)
except StopIteration as e: print(e.value)
def inner(): yield 1; yield 2
def both():
    i = inner()
    yield next(i), i
    yield from i
g = both(); next(g); g = hop(g); print(next(g), next(g, "end"))
