# One million levels of lists, tuples, dicts and linked objects, on an ordinary stack.
# Plain mode only: too long for a collection at every step.
import pickle
N = 1_000_000
def depth(x, down):
    n = 0
    while x is not None: x, n = down(x), n + 1
    return n
x = None
for _ in range(N): x = [x]
y = pickle.loads(pickle.dumps(x)); print(depth(y, lambda l: l[0])); del x, y
x = None
for _ in range(N): x = (x,)
y = pickle.loads(pickle.dumps(x)); print(depth(y, lambda t: t[0])); del x, y
x = None
for _ in range(N): x = {"k": x}
y = pickle.loads(pickle.dumps(x)); print(depth(y, lambda d: d["k"])); del x, y
class Node:
    __slots__ = ("next",)
    def __init__(self, next): self.next = next
x = None
for _ in range(N // 4): x = Node(x)
y = pickle.loads(pickle.dumps(x)); print(depth(y, lambda n: n.next)); del x, y
def link(f): return lambda: f
x = None
for _ in range(N // 10): x = link(x)
y = pickle.loads(pickle.dumps(x)); print(depth(y, lambda f: f())); del x, y
x = iter([1])
for _ in range(N // 10): x = iter([x])
y = pickle.loads(pickle.dumps(x)); n = 0
while not isinstance(y, int): y, n = next(y), n + 1
print(n); del x, y
def rec(n):
    if n: yield from rec(n - 1)
    else: yield "bottom"; yield "again"
g = rec(900); print(next(g)); g = pickle.loads(pickle.dumps(g, move=True)); print(next(g), next(g, "end"))
ring = cur = []
for _ in range(N): new = []; cur.append(new); cur = new
cur.append(ring); y = pickle.loads(pickle.dumps(ring)); n, z = 0, y[0]
while z is not y: z, n = z[0], n + 1
print(n)
