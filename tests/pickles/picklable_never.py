# What cannot travel is refused with its path; nothing is written and nothing is moved.
import pickle
class W:
    def __init__(self): self.parts = []
    def write(self, b): self.parts.append(bytes(b))
def g(path):
    log = open(path, "w")
    try:
        yield 1
        yield 2
    finally: log.close()
a = g("never.tmp"); next(a); w = W()
for move in (False, True):
    try: pickle.dump(a, w, move=move) if move else pickle.dump(a, w)
    except pickle.PicklingError as e: print(e)
print(w.parts, next(a)); a.close()
class Holder: pass
h = Holder()
with open("never.tmp", "w") as f:
    h.log = f
    for x in (f, [1, f], {"key": f}, {"a": [(0, f)]}, h, lambda: f, (lambda v=f: v), (f,)):
        try: pickle.dumps(x); print("pickled")
        except pickle.PicklingError as e: print(type(e).__name__, str(e).startswith("cannot pickle 'file' object at root"))
    try: pickle.dumps([1, {"key": f}])
    except pickle.PicklingError as e: print(e)
def running():
    yield pickle.dumps(me)
me = running()
try: next(me)
except pickle.PicklingError as e: print("running generator refused")
print(issubclass(pickle.PicklingError, pickle.PickleError), next(me, "ended by its error"))
ok = [1, 2]; print(pickle.loads(pickle.dumps(ok)))
