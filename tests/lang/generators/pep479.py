# StopIteration inside a generator becomes RuntimeError, wherever it comes from.
def a(): yield 1; raise StopIteration
def b(): yield next(iter([]))
def c():
    it = iter([1, 2, 3])
    while True: yield next(it)
def d():
    try: yield 1; raise StopIteration("x")
    except StopIteration as e: yield "caught"
def e():
    yield from a()
def f(): yield 1; raise StopAsyncIteration("async")
class S(StopIteration): pass
def g(): raise S("sub"); yield
def h():
    try: raise StopIteration("first")
    finally: print("finally ran")
    yield
for fn in (a, b, c, d, e, f, g, h):
    got = []
    try:
        for x in fn(): got.append(x)
        print(fn.__name__, got)
    except (RuntimeError, StopAsyncIteration) as ex: print(fn.__name__, got, type(ex).__name__, ex, repr(ex.__cause__), repr(ex.__context__), ex.__suppress_context__)
try: list(next(iter([])) for _ in range(2))
except RuntimeError as ex: print(ex)
print([x for x in iter(lambda it=iter([1, 2, 0]): next(it), 0)])
try: print([next(iter([])) for _ in range(1)])
except StopIteration as ex: print("list comp lets it out", repr(ex))
def plain(): raise StopIteration("from function")
try: plain()
except StopIteration as ex: print(ex)
print(list(map(lambda x: next(iter([])) if x == 2 else x, [1, 2, 3])))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: plain()
        return self.n
print(list(It()), [*It()], sum(It()), tuple(It()), max(It()), dict(zip(It(), "ab")))
def deleg(): r = yield from It(); print("result", r)
print(list(deleg()))
gen = a(); next(gen)
try: next(gen)
except RuntimeError: pass
print(next(gen, "finished"))
