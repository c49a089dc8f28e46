# A move to a file retires the originals when the bytes are out, flushed; whatever fails before leaves all of them alive.
import io, pickle
def g():
    yield 1
    yield 2
    yield 3
def started(n=2):
    made = [g() for _ in range(n)]
    for x in made: next(x)
    return made
def states(made):
    told = []
    for x in made:
        try: told.append(next(x))
        except RuntimeError as e: told.append(str(e))
    return told
class Sink:
    def __init__(self): self.data = b""
    def write(self, b): self.data += b
class Flushing(Sink):
    def flush(self): print("flush", len(self.data) > 0, states(made))
class WriteFails(Sink):
    def write(self, b): raise OSError("no room")
    def flush(self): print("never flushed")
class FlushFails(Sink):
    def flush(self): raise OSError("no room")
class Interrupted(Sink):
    def flush(self): raise KeyboardInterrupt
class Full(Sink):
    def flush(self): [0] * 10**15
class Closed(io.BytesIO):
    def write(self, b): n = super().write(b); self.close(); return n
for file in (Sink, io.BytesIO, Flushing, WriteFails, FlushFails, Interrupted, Full, Closed, lambda: open("/dev/full", "wb"),
             lambda: open("/dev/full", "wb", buffering=0), lambda: open("moved_to_file.tmp", "wb")):
    made = started()
    f = file()
    try: pickle.dump(made, f, move=True); print("moved", end=" ")
    except (OSError, ValueError, MemoryError, KeyboardInterrupt) as e: print(type(e).__name__, end=" ")
    print(states(made))
    try: f.close()
    except (OSError, AttributeError): pass
with open("moved_to_file.tmp", "rb") as f: print(states(pickle.load(f)))
# Without move nothing is flushed: that is the file's own affair.
made = started(); f = Flushing(); pickle.dump(made, f); print(states(made)); f = io.BytesIO()
pickle.Pickler(f).dump(made, move=True); print(states(made), states(pickle.loads(f.getvalue())))
# What is retired is what was written, whatever the file does to the graph meanwhile.
class Meddles(Sink):
    def write(self, b): super().write(b); made.append(late); made.pop(0)
made = started(); first, second = made; late, = started(1); f = Meddles(); pickle.dump(made, f, move=True)
print(states([first, second, late]), states(pickle.loads(f.data)))
# An error in the middle of the walk.
for bad in (print.__self__.open("/dev/null"), (x for x in [1])):
    made = started()
    def culprit():
        yield pickle.dumps([made, bad, me], move=True)
    me = culprit()
    try: next(me)
    except pickle.PicklingError as e: print(e)
    print(states(made))
