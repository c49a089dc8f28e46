# Nested containers: repr, ==, <, hash, copy, destruction, at moderate depth.
# Plain mode only: too long for a collection at every step.
def nest_list(n, x=None):
    for _ in range(n): x = [x]
    return x
def nest_tuple(n, x=None):
    for _ in range(n): x = (x,)
    return x
def nest_dict(n, x=None):
    for _ in range(n): x = {"k": x}
    return x
for n in (10, 100, 150):
    a, b = nest_list(n), nest_list(n); print(n, a == b, len(repr(a)), a == nest_list(n, 1), a < nest_list(n + 1, 5) if False else "", repr(a) == "[" * n + "None" + "]" * n)
    t, u = nest_tuple(n), nest_tuple(n); print(t == u, hash(t) == hash(u), len(repr(t)), len({t, u}), nest_tuple(n, 1) < nest_tuple(n, 2))
    d, e = nest_dict(n), nest_dict(n); print(d == e, len(repr(d)), d == nest_dict(n, 0))
for n in (100000,):
    x = nest_list(n); y = nest_tuple(n); z = nest_dict(n); del x, y, z
    class Node:
        def __init__(self, next): self.next = next
    head = None
    for _ in range(n): head = Node(head)
    k = 0
    while head: k += 1; head = head.next
    print(k)
def walk(x):
    n = 0
    while isinstance(x, list): x, n = x[0], n + 1
    return n
print(walk(nest_list(200000)))
gens = iter([0])
for _ in range(200): gens = map(lambda v: v + 1, gens)
print(list(gens))
chain = None
for i in range(150): chain = (lambda c, i: lambda: i + (c() if c else 0))(chain, i)
print(chain())
s = "x"
for i in range(15): s = s + s
print(len(s), len(repr([s] * 3)))
big = {}
cur = big
for i in range(50000): cur[i] = {}; cur = cur[i]
cur["end"] = True; cur = big; i = 0
while "end" not in cur: cur = cur[i]; i += 1
print(i)
import gc
ring = []
for _ in range(100000): ring = [ring]
ring2 = ring
while ring2: ring2 = ring2[0]
ring2.append(ring); del ring, ring2; gc.collect(); print("collected")
print(eval("[" * 50 + "]" * 50) == nest_list(49, []), eval("(" * 60 + "1" + ")" * 60), eval("-" * 50 + "1"), eval("not " * 50 + "True"), eval("1" + " + 1" * 500), eval("[0]" + "[0]" * 0), eval(" if 1 else ".join(["2"] * 50)), eval("lambda: " * 20 + "5")()()() is not None)
