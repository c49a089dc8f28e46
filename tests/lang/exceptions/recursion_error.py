# Catching RecursionError in its many shapes and going on.
import sys
def f(n): return f(n + 1)
for _ in range(3):
    try: f(0)
    except RecursionError as e: print(e)
def depth():
    try: return depth() + 1
    except RecursionError: return 1
print(300 < depth() < 1001)
def g():
    try: g()
    finally: cleanup.append(1)
cleanup = []
try: g()
except RecursionError: print(300 < len(cleanup) < 1001)
class A:
    def __getattr__(self, n): return self.other
    def __init__(self, deep=False):
        if deep: A(True)
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    def __call__(self): return self()
    def __str__(self): return str(self)
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __lt__(self, o): return self < o
    def __contains__(self, x): return x in self
    p = property(lambda s: s.p)
a = A()
for fn in (lambda: a.x, lambda: A(True), lambda: a + 1, lambda: a[0], lambda: a(), lambda: str(a), lambda: {a}, lambda: bool(a), lambda: list(a), lambda: a < a, lambda: 1 in a, lambda: a.p, lambda: f"{a}", lambda: sorted([a, a]), lambda: [*a], lambda: not a):
    try: fn(); print("no error")
    except RecursionError as e: print(type(e).__name__, end=" ")
print()
def gen(n): yield from gen(n + 1)
try: list(gen(0))
except RecursionError as e: print("gen", e)
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
def count(n):
    try: return count(n + 1)
    except RecursionError: return n
c = count(0); print(150 < c < 200)
sys.setrecursionlimit(3000)
print(2900 < count(0) < 3000)
sys.setrecursionlimit(old)
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
try: mutual_a(1)
except RecursionError as e: print(isinstance(e, RuntimeError), e)
fact = lambda n: 1 if n == 0 else n * fact(n - 1)
try: fact(5000)
except RecursionError: print("fact")
print(fact(100) % 1000007)
