# Cut, flipped and foreign bytes give UnpicklingError or EOFError, never a crash, and leave the Vm usable.
import pickle
class C:
    def __init__(self, v): self.v = v
    def get(self): return self.v
def g(n):
    try:
        for i in range(n): yield i
    finally: pass
x = g(5); next(x); next(x)
data = pickle.dumps({"gen": x, "obj": C([1, 2.5, "é"]), "fn": lambda a, b=2: a + b, "big": 10 ** 50})
def attempt(b):
    try: pickle.loads(b); return "loaded"
    except (pickle.UnpicklingError, EOFError) as e: return "refused"
print({attempt(data[:n]) for n in range(0, len(data))})
flips = set()
for i in range(len(data)):
    for bit in (1, 0x80): flips.add(attempt(data[:i] + bytes([data[i] ^ bit]) + data[i + 1:]))
print(flips)
print(attempt(b""), attempt(b"BRNE"), attempt(b"BRNE" + bytes(100)), attempt(b"\xff" * 50), attempt(data + b"x") in ("loaded", "refused"), attempt(b"not a pickle at all"))
d = pickle.loads(data); print(next(d["gen"]), d["obj"].get(), d["fn"](1), d["big"] == 10 ** 50, next(x))
