# Context managers left open by a suspended generator are closed by its copy, once.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
class CM:
    def __init__(self, name): self.name = name
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, t, v, tb): print("exit", self.name, t.__name__ if t else None); return t is KeyError
def g():
    with CM("a") as a:
        yield a.name
        with CM("b") as b, CM("c"):
            yield a.name + b.name
    yield "outside"
a = g(); print(next(a)); a = hop(a); print(next(a)); a = hop(a); print(next(a)); print(next(hop(a), "end"))
a = g(); next(a); a = hop(a); next(a); a = hop(a); print(a.throw(KeyError("k")))
a = hop(a); print(next(a, "end"))
a = g(); next(a); next(a); a = hop(a); a.close()
a = g(); next(a); a = hop(a)
try: a.throw(ValueError("v"))
except ValueError as e: print("out", e)
def loop():
    for i in range(2):
        with CM(f"loop{i}"):
            yield i
a = loop()
while True:
    a = hop(a)
    try: print(next(a))
    except StopIteration: break
class State:
    def __init__(self): self.log = []
    def __enter__(self): self.log.append("in"); return self.log
    def __exit__(self, *a): self.log.append("out"); return True
def shared():
    s = State()
    with s as log:
        yield log
        raise ValueError
    yield s.log, log is s.log
a = shared(); next(a); a = hop(a); print(next(a))
