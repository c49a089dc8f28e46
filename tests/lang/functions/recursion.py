# Plain, mutual and deep recursion; RecursionError and carrying on.
import sys
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(10), fact(50))
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print([fib(i) for i in range(15)])
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(100), odd(77))
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8, "a", "b", "c"))
def forever(n):
    return forever(n + 1)
try: forever(0)
except RecursionError as e: print(type(e).__name__, e)
def count():
    global depth
    depth += 1
    count()
depth = 0
try: count()
except RecursionError: print(900 < depth <= 1000)
print(sys.getrecursionlimit())
class R:
    def __getattr__(self, n): return getattr(self, n + "x")
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __len__(self): return len(self)
for f in (lambda: R().a, lambda: repr(R()), lambda: R() == 1, lambda: len(R())):
    try: f()
    except RecursionError as e: print(str(e)[:32])
def after(n): return 0 if n == 0 else 1 + after(n - 1)
print(after(500))
def perms(xs): return [[]] if not xs else [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]
print(perms([1, 2, 3]))
for bad in (0, -1, "x"):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
