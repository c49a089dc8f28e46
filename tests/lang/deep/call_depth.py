# Long chains of Python calls under a raised recursion limit, through every kind of call.
# Plain mode only: too long for a collection at every step.
import sys
sys.setrecursionlimit(20000)
N = 4000
def plain(n): return 0 if n == 0 else 1 + plain(n - 1)
print(plain(N))
def kw(n, *, k=0, **rest): return k if n == 0 else kw(n - 1, k=k + 1, **rest)
print(kw(N))
def star(*a): return len(a) and a[0] if a[0] == 0 else star(a[0] - 1)
print(star(N))
class A:
    def m(self, n): return n if n == 0 else self.m(n - 1)
    @staticmethod
    def s(n): return n if n == 0 else A.s(n - 1)
    @classmethod
    def c(cls, n): return n if n == 0 else cls.c(n - 1)
print(A().m(N), A.s(N), A.c(N))
def clos(n):
    def inner(): return 0 if n == 0 else 1 + clos(n - 1)()
    return inner
print(clos(N // 4)())
Y = lambda f, n: n if n == 0 else f(f, n - 1)
print(Y(Y, N))
def mutual_a(n): return "a" if n == 0 else mutual_b(n - 1)
def mutual_b(n): return "b" if n == 0 else mutual_a(n - 1)
print(mutual_a(N), mutual_a(N + 1))
def tried(n):
    try: return 0 if n == 0 else 1 + tried(n - 1)
    finally: count[0] += 1
count = [0]; print(tried(N), count)
def gen(n):
    if n: yield from gen(n - 1)
    else: yield "bottom"
print(list(gen(1000)))
def accumulate(n, acc=()): return acc if n == 0 else accumulate(n - 1, (acc, n))
t = accumulate(1000); d = 0
while t: t, _ = t; d += 1
print(d)
def exc(n):
    if n == 0: raise ValueError("deep")
    exc(n - 1)
try: exc(N)
except ValueError as e:
    k, tb = 0, e.__traceback__
    while tb: k += 1; tb = tb.tb_next
    print(e, k)
