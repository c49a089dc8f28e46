# Recursive generators: permutations, trees, hanoi, flatten, deep delegation.
def perms(s):
    if len(s) <= 1: yield s
    else:
        for i, c in enumerate(s):
            for p in perms(s[:i] + s[i + 1:]): yield c + p
print(list(perms("abc")), sum(1 for _ in perms("abcde")))
def flatten(x):
    for e in x:
        if isinstance(e, list): yield from flatten(e)
        else: yield e
print(list(flatten([1, [2, [3, [4, []], 5], [[6]]], [], 7])))
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3)), sum(1 for _ in hanoi(10)))
class Node:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def insert(self, v):
        side = "l" if v < self.v else "r"
        child = getattr(self, side)
        if child: child.insert(v)
        else: setattr(self, side, Node(v))
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def preorder(self, depth=0):
        yield depth, self.v
        for c in (self.l, self.r):
            if c: yield from c.preorder(depth + 1)
root = Node(50)
for v in (30, 70, 20, 40, 60, 80, 35): root.insert(v)
print(list(root), list(root.preorder()), max(root), 35 in root, [v for v in root if v % 4 == 0])
def subsets(xs):
    if not xs: yield []
    else:
        for s in subsets(xs[1:]):
            yield s
            yield [xs[0]] + s
print(sorted(map(tuple, subsets([1, 2, 3]))))
def depth(n):
    if n == 0: yield "bottom"
    else: yield from depth(n - 1)
print(list(depth(400)))
def count(n):
    if n:
        yield n
        r = yield from count(n - 1)
        return r + n
    return 0
def top():
    r = yield from count(300)
    print("sum", r)
print(len(list(top())))
def partitions(n, m=None):
    if m is None: m = n
    if n == 0: yield ()
    for k in range(min(n, m), 0, -1):
        for p in partitions(n - k, k): yield (k,) + p
print(list(partitions(5)), sum(1 for _ in partitions(18)))
def collatz(n):
    while n != 1:
        yield n
        n = 3 * n + 1 if n % 2 else n // 2
    yield 1
print(list(collatz(12)))
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield cols
    for c in range(n):
        if c not in cols and row - c not in d1 and row + c not in d2: yield from queens(n, row + 1, cols + (c,), d1 + (row - c,), d2 + (row + c,))
print(next(queens(8)), sum(1 for _ in queens(6)))
def gray(n): 
    if n == 0: yield ""
    else:
        for g in gray(n - 1): yield "0" + g
        for g in reversed(list(gray(n - 1))): yield "1" + g
print(list(gray(3)))
