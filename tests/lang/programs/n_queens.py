# The queens by four methods: recursion, bit masks, permutations, generators with sets.
import itertools
def rec(n, row=0, cols=()):
    if row == n: return 1
    return sum(rec(n, row + 1, cols + (c,)) for c in range(n) if all(c != k and abs(c - k) != row - i for i, k in enumerate(cols)))
def bits(n):
    full = (1 << n) - 1
    def place(c, l, r):
        if c == full: return 1
        free, count = full & ~(c | l | r), 0
        while free:
            b = free & -free; free ^= b; count += place(c | b, (l | b) << 1, (r | b) >> 1)
        return count
    return place(0, 0, 0)
def perms(n): return sum(1 for p in itertools.permutations(range(n)) if len({p[i] + i for i in range(n)}) == n == len({p[i] - i for i in range(n)}))
def gen(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n: yield ()
    for c in range(n):
        if c in cols or row - c in d1 or row + c in d2: continue
        for rest in gen(n, row + 1, cols | {c}, d1 | {row - c}, d2 | {row + c}): yield (c,) + rest
print([rec(n) for n in range(1, 7)], [bits(n) for n in range(1, 9)], [perms(n) for n in range(1, 7)], [sum(1 for _ in gen(n)) for n in range(1, 7)])
first = next(gen(8)); print(first); print("\n".join("".join("Q" if c == q else "." for c in range(8)) for q in first))
def symmetric(sol):
    n = len(sol)
    def rot(s): r = [0] * n; [r.__setitem__(q, n - 1 - i) for i, q in enumerate(s)]; return tuple(r)
    out, s = set(), sol
    for _ in range(4): out |= {s, s[::-1]}; s = rot(s)
    return min(out)
print(len({symmetric(s) for s in gen(6)}), sorted({symmetric(s) for s in gen(5)}))
def iterative(n):
    stack, out = [-1], 0
    while stack:
        stack[-1] += 1
        r, c = len(stack) - 1, stack[-1]
        if c >= n: stack.pop(); continue
        if any(c == k or abs(c - k) == r - i for i, k in enumerate(stack[:-1])): continue
        if r == n - 1: out += 1
        else: stack.append(-1)
    return out
print([iterative(n) for n in range(1, 7)])
