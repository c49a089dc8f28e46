# Many generators moved between every two steps give what they give when left alone.
import pickle, itertools, collections, random
def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def perms(s):
    if len(s) < 2: yield s
    else:
        for i, c in enumerate(s):
            for p in perms(s[:i] + s[i + 1:]): yield c + p
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
def words(text):
    word = ""
    for ch in text:
        if ch.isalpha(): word += ch
        elif word:
            yield word
            word = ""
    if word: yield word
def queens(n, row=0, cols=()):
    if row == n: yield cols
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
def dice(seed):
    rng = random.Random(seed)
    while True: yield rng.randint(1, 6)
def windows(it, n):
    q = collections.deque(maxlen=n)
    for x in it:
        q.append(x)
        if len(q) == n: yield tuple(q)
def big():
    x = 3
    while True:
        x = x * x + 1
        yield x % 10 ** 12
def collatz(n):
    seen = set()
    while n not in seen:
        seen.add(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n, len(seen)
def floats(x):
    while True:
        x = x * 1.5 + 0.1
        yield x
def nested_state():
    state = {"path": [], "depth": 0}
    def go(d):
        nonlocal state
        state["depth"] = d
        if d < 3:
            for c in "ab":
                state["path"].append(c)
                yield "".join(state["path"]), state["depth"]
                yield from go(d + 1)
                state["path"].pop()
    yield from go(0)
def pipeline():
    evens = (x for x in itertools.count() if x % 2 == 0)
    squares = map(lambda v: v * v, evens)
    yield from zip(squares, itertools.cycle("xyz"), itertools.accumulate(itertools.repeat(3)))
def straight(g, n): return list(itertools.islice(g, n))
def hopping(g, n):
    out = []
    for _ in range(n):
        g = pickle.loads(pickle.dumps(g, move=True))
        try: out.append(next(g))
        except StopIteration: break
    return out
for make in (primes, fib, lambda: perms("abcd"), lambda: hanoi(4), lambda: words("the quick, brown fox! jumps"), lambda: queens(6), lambda: dice(7), lambda: windows("abcdef", 3), big, lambda: collatz(27), lambda: floats(0.1), nested_state, pipeline):
    a, b = straight(make(), 20), hopping(make(), 20)
    print(a == b, len(a), a[-1])
