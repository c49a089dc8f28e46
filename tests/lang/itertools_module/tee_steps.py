# tee over what is built in and over what is Python's: in step, one after the other, copied, nested, ended, failing.
from itertools import tee, chain, count, islice
import copy
def gen():
    yield from "abc"
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0: raise ValueError(self.n)
        if self.n > 6: raise StopIteration
        return self.n
for source in (lambda: [1, 2, 3], gen, lambda: iter("xyz"), lambda: chain([1], (2, 3)), lambda: range(3), lambda: map(str, [1, 2]), lambda: []):
    a, b, c = tee(source(), 3)
    print(list(a), next(b, "-"), list(zip(b, c)), list(a), list(b), list(c))
    a, = tee(source(), 1); b = copy.copy(a); next(a, 0); c = copy.copy(a); d, e = tee(a)
    print(list(a), list(b), list(c), list(d), list(e))
a, b = tee(It())
def ask(it, n):
    told = []
    for _ in range(n):
        try: told.append(next(it))
        except (ValueError, StopIteration) as e: told.append(repr(e))
    return told
print(ask(a, 4), ask(b, 7), ask(a, 5), ask(b, 3))
l = []; a, b = tee(l); print(list(a)); l.append(1); print(list(a), list(b))
l = [1]; i = iter(l); a, b = tee(i); print(next(a)); l.append(2); print(list(b), list(a), list(i))
a, b = tee(count()); print(list(islice(a, 1000))[-1], list(islice(b, 500))[-1], next(a), next(b))
a, b = tee(range(100000)); print(sum(a), sum(b), sum(a))
(a, b), (c, d) = tee(tee(range(4))[0]), tee(tee(gen())[1]); print(list(a), list(c), list(b), list(d))
def again():
    yield 1
    yield next(a)
a, b = tee(again()); print(next(a))
try: next(a)
except (RuntimeError, ValueError) as e: print(type(e).__name__, e)
