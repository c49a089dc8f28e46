# Lazy pipelines, peekable, tee-like sharing, infinite sources.
import itertools
def naturals(n=1):
    while True: yield n; n += 1
def take(n, it):
    it = iter(it)
    for _ in range(n):
        try: yield next(it)
        except StopIteration: return
def sieve(it):
    p = next(it); yield p
    yield from sieve(x for x in it if x % p)
print(list(take(12, sieve(naturals(2)))))
def grep(p, lines): return (l for l in lines if p in l)
def number(lines): yield from enumerate(lines, 1)
def upper(lines):
    for l in lines: yield l.upper()
text = ["one fish", "two fish", "red dog", "blue fish"]
for n, l in number(upper(grep("fish", text))): print(n, l)
trace = []
def src():
    for i in range(5): trace.append(("src", i)); yield i
def stage(it, name):
    for x in it: trace.append((name, x)); yield x
for x in stage(stage(src(), "a"), "b"):
    if x == 1: break
print(trace)
class Peek:
    def __init__(self, it): self.it, self.buf = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buf.pop() if self.buf else next(self.it)
    def peek(self, d=None):
        if not self.buf:
            try: self.buf.append(next(self.it))
            except StopIteration: return d
        return self.buf[-1]
p = Peek("abc"); print(p.peek(), next(p), p.peek(), list(p), p.peek("end"))
def chunks(it, n):
    it = iter(it)
    while c := list(itertools.islice(it, n)): yield c
print(list(chunks(range(7), 3)))
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n: yield tuple(buf); buf.pop(0)
print(list(window("abcde", 3)))
def running(f, it):
    acc = None
    for x in it: acc = x if acc is None else f(acc, x); yield acc
print(list(running(lambda a, b: a + b, range(1, 7))), list(running(max, [3, 1, 4, 1, 5])))
def merge(a, b):
    a, b = Peek(a), Peek(b)
    while a.peek() is not None and b.peek() is not None: yield next(a) if a.peek() <= b.peek() else next(b)
    yield from a; yield from b
print(list(merge([1, 4, 6], [2, 3, 7, 8])))
def coro(target):
    while True: target.send((yield) * 2)
def sink(out):
    while True: out.append((yield))
out = []; s = sink(out); next(s); c = coro(s); next(c)
for i in range(4): c.send(i)
print(out)
def groupby_(it, key):
    k, g = object(), None
    for x in it:
        nk = key(x)
        if nk != k:
            if g: yield k, g
            k, g = nk, []
        g.append(x)
    if g: yield k, g
print(list(groupby_("aabbba", lambda c: c)))
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print("".join(roundrobin("ABC", "D", "EF")))
fib = (lambda: (yield from (a for a, b in itertools.accumulate(itertools.repeat((0, 1), 10), lambda s, _: (s[1], s[0] + s[1])))))()
print(list(fib))
def unique(it, seen=None):
    seen = set() if seen is None else seen
    for x in it:
        if x not in seen: seen.add(x); yield x
print(list(unique("abracadabra")), dict(zip(unique([1, 1, 2]), naturals(10))))
