# yield from over generators, builtins and user iterators; values, send, throw, close.
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
        return "inner result"
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
        return "after error"
    finally: print("inner finally")
def outer():
    r = yield from inner()
    print("result", r)
    r = yield from [10, 20]
    print("list result", r)
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    yield from (c for c in "z")
    return "outer result"
print(list(outer()))
g = outer(); print(next(g), g.send("A"), g.send("B"), next(g))
g = outer(); next(g); print(g.throw(ValueError("boom")), next(g)); g.close()
g = outer(); next(g); g.close(); print("closed")
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("it value")
        return self.i
class Full(It):
    def send(self, v): print("send", v); return "sent"
    def throw(self, *a): print("throw", a[0] if isinstance(a[0], type) else type(a[0]).__name__); return "thrown"
    def close(self): print("close")
def over(it): return (yield from it)
def run(g):
    while True:
        try: print("y", next(g))
        except StopIteration as e: return e.value
print(run(over(It())))
g = over(Full()); print(next(g), g.send(5), g.send(None), g.throw(ValueError("q"))); g.close()
g = over(It()); next(g)
try: g.send(1)
except AttributeError as e: print(e)
g = over(It()); next(g)
try: g.throw(KeyError("x"))
except KeyError as e: print(repr(e))
for bad in (5, None):
    try: list(over(bad))
    except TypeError as e: print(e)
def chain(n):
    if n: r = yield from chain(n - 1); return r + 1
    yield "bottom"
    return 0
print(run(chain(50)))
def tree(t):
    if t:
        yield from tree(t[0]); yield t[1]; yield from tree(t[2])
print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def gen_expr_value(): return [(yield from [1, 2]), (yield 3), (yield)]
print(list(gen_expr_value()))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
