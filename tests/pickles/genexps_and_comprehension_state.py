# Generator expressions with several loops, conditions and captured variables.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def all_hopping(g):
    out = []
    while True:
        g = hop(g)
        try: out.append(next(g))
        except StopIteration: return out
k = 3
def make(n):
    return (n * a + b for a in range(3) if a != 1 for b in "xy" and [1, 2])
print(all_hopping(make(10)))
print(all_hopping(x * k for x in [1, 2, 3]))
print(all_hopping((x, y) for x in "ab" for y in enumerate(x * 2)))
print(all_hopping(sum(v for v in range(i)) for i in range(5)))
print(all_hopping((lambda: x)() for x in "abc"))
print(all_hopping(y for x in ([1, 2], [], [3]) for y in x))
print(all_hopping((a, b) for (a, *b) in ["xyz", (1, 2)]))
print(all_hopping(z for z in (w * 2 for w in (v + 1 for v in range(4))) if z > 2))
print(all_hopping(last for q in range(3) if (last := q * q) != 1))
inner = (v for v in range(4)); outer = (v * 10 for v in inner); print(next(outer), next(inner)); outer, inner = hop((outer, inner)); print(next(outer), next(inner), list(outer))
fns = [f for f in (lambda: i for i in range(3))]; print([f() for f in pickle.loads(pickle.dumps(fns))])
gs = hop([(i * j for j in range(3)) for i in range(3)]); print([list(g) for g in gs])
def closure_over():
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    return (add(v) for v in range(5))
print(all_hopping(closure_over()))
print(all_hopping(c for c in {"a": 1, "b": 2}), all_hopping(d for d in {1: 2}.items()), all_hopping(s for s in "é日x"))
