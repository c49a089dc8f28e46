# One operator site sees ints, big ints, floats, strings, lists and user objects in turn.
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return f"V({self.v})+{o}"
    def __radd__(self, o): return f"{o}+V({self.v})"
    def __mul__(self, o): return "mul"
    def __lt__(self, o): return self.v < 5
def add(a, b): return a + b
def mul(a, b): return a * b
def sub(a, b): return a - b
def lt(a, b): return a < b
def inc(a): a += 1; return a
pairs = [(1, 2), (2 ** 61, 2 ** 61), (1.5, 2), (1, 2.5), (2 ** 62 - 1, 1), ("a", "b"), ([1], [2]), ((1,), (2,)), (V(1), 2), (3, V(2)), (True, 1), (10 ** 30, -10 ** 30), (0.1, 0.2), (b"x", b"y"), (1, 2)]
for _ in range(3):
    out = []
    for a, b in pairs:
        for f in (add, mul, sub, lt):
            for _ in range(3):
                try: r = f(a, b)
                except TypeError as e: r = "TypeError"
            out.append(r)
    print([o if not isinstance(o, V) else "V" for o in out])
print([add(i, i) for i in range(50)][-1], [add(i * 2 ** 57, 1) for i in range(20)][-3:], add("x", "y"), [add(1.0, i) for i in range(20)][-1], add([], [1]))
def loop(x, n):
    t = x
    for i in range(n): t = t + x
    return t
print(loop(1, 100), loop(2 ** 60, 10), loop(0.5, 100), loop("ab", 5), loop((1,), 4), loop(2 ** 61 - 1, 3), loop(1, 100))
print([inc(x) for x in (1, 2 ** 61 - 1, 2 ** 62, 1.5, True, -1, 2 ** 61 - 2)])
def poly(x): return x * x + x * 3 - x // 2 + x % 7
print([poly(x) for x in (5, 2 ** 31, 2 ** 40, 10 ** 20, 2.5, -5, 5)])
for i in range(30):
    x = i if i % 3 else float(i)
    y = x + 1 if i != 20 else "s" + str(x)
print(y, x)
