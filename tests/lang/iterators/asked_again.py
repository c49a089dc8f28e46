# Iterators that are asked again after an end, after an error of what they iterate or call, and while they run.
import itertools
from itertools import *

class Source:
    """Does what its plan says, one step for each time it is asked: hands out, ends, fails; ends after the plan."""
    def __init__(self, name, *plan):
        self.name, self.plan, self.at = name, plan, 0
    def __iter__(self):
        return self
    def __next__(self):
        log.append(self.name)
        if self.at == len(self.plan):
            raise StopIteration
        x = self.plan[self.at]
        self.at += 1
        if x is END:
            raise StopIteration
        if isinstance(x, Exception):
            raise x
        return x

END, log = '-', []

def fail(x):
    return ValueError(x)

def outcomes(it, n=9):
    out = []
    for _ in range(n):
        try:
            x = next(it)
            out.append((x[0], next(x[1], 'none') if len(out) % 2 else [y for y in x[1]]) if 'groupby' in str(it) else x)
        except StopIteration:
            out.append('end')
        except Exception as e:
            out.append(f'{type(e).__name__}: {e}')
    print(' ', *out, '|', ''.join(log))
    log.clear()

def again(it):
    """In loops, which have their own way of resuming."""
    out = []
    for _ in range(5):
        try:
            for x in it:
                out.append(x[0] if 'groupby' in str(it) else x)
                if len(out) > 14: break
            out.append('end')
        except Exception as e:
            out.append(f'{type(e).__name__}: {e}')
    print(' ', *out, '|', ''.join(log))
    log.clear()

def picky(*a):
    log.append('f')
    if 3 in a: raise KeyError(*a)
    if 4 in a: raise StopIteration
    return a if len(a) > 1 else a[0] % 2 == 0

plans = [(1, 2, END, 5, 6), (1, fail('e'), 2, 7), (fail('e'), 1, 2), (END, 1, 2, 4, 5), (1, 3, 4, 2, 5, END, 6), (1, 2, 3)]
a = lambda p: Source('a', *p)
b = lambda p: Source('b', *p)
ways = {
    'enumerate': lambda p, q: enumerate(a(p)),
    'zip1': lambda p, q: zip(a(p)),
    'zip2': lambda p, q: zip(a(p), b(q)),
    'zip3': lambda p, q: zip(a(p), b(q), [7, 8, 9]),
    'zip4': lambda p, q: zip([7, 8, 9, 10, 11], a(p), [7, 8, 9], b(q)),
    'strict1': lambda p, q: zip(a(p), strict=True),
    'strict2': lambda p, q: zip(a(p), b(q), strict=True),
    'strict3': lambda p, q: zip([7, 8, 9], b(p), a(q), strict=True),
    'map1': lambda p, q: map(picky, a(p)),
    'map2': lambda p, q: map(picky, a(p), b(q)),
    'map3': lambda p, q: map(picky, a(p), b(q), [1, 1, 1, 1]),
    'filter': lambda p, q: filter(picky, a(p)),
    'filter0': lambda p, q: filter(None, a(p)),
    'filterfalse': lambda p, q: filterfalse(picky, a(p)),
    'filterfalse0': lambda p, q: filterfalse(None, a(tuple(x if not isinstance(x, int) else x % 2 for x in p))),
    'takewhile': lambda p, q: takewhile(lambda x: log.append('f') or (1 / (x - 3) if x != 2 else False), a(p)),
    'dropwhile': lambda p, q: dropwhile(lambda x: log.append('f') or (1 / (x - 3) if x != 2 else False), a(p)),
    'accumulate': lambda p, q: accumulate(a(p)),
    'accumulate2': lambda p, q: accumulate(a(p), picky),
    'accumulate3': lambda p, q: accumulate(a(p), lambda x, y: x * y if y != 3 else 1 // 0, initial=1),
    'accumulate4': lambda p, q: accumulate(a(p), initial=1),
    'chain': lambda p, q: chain(a(p), b(q)),
    'chain2': lambda p, q: chain([7], a(p), (), b(q)),
    'from': lambda p, q: chain.from_iterable(Source('a', *[b(q) if x == 2 else [x, x] if isinstance(x, int) else x for x in p])),
    'from2': lambda p, q: chain.from_iterable(Source('a', [1], 5, [2])),
    'compress': lambda p, q: compress(a(p), b(q)),
    'cycle': lambda p, q: cycle(a(p)),
    'islice': lambda p, q: islice(a(p), 4),
    'islice0': lambda p, q: islice(a(p), 0),
    'islice2': lambda p, q: islice(a(p), 1, None, 2),
    'islice3': lambda p, q: islice(a(p), 0, 3, 2),
    'islice4': lambda p, q: islice(a(p), None),
    'pairwise': lambda p, q: pairwise(a(p)),
    'starmap': lambda p, q: starmap(picky, Source('a', *[(x, x) if isinstance(x, int) else x for x in p])),
    'starmap2': lambda p, q: starmap(picky, Source('a', *[[x] if x != 1 else x for x in p])),
    'tee': lambda p, q: tee(a(p))[0],
    'tee2': lambda p, q: zip(*tee(a(p))),
    'longest': lambda p, q: zip_longest(a(p), b(q)),
    'longest3': lambda p, q: zip_longest(a(p), b(q), [7], fillvalue='.'),
    'groupby': lambda p, q: groupby(a(p)),
    'groupby2': lambda p, q: groupby(a(p), picky),
    'groupby3': lambda p, q: (k for k, g in groupby(a(p))),
    'groupby4': lambda p, q: next(groupby(a(p)), ['none', iter(())])[1] if not isinstance(p[0], Exception) else iter(()),
    'iter': lambda p, q: iter(a(p).__next__, 7),
    'nested': lambda p, q: zip(zip(a(p)), enumerate(map(picky, b(q)))),
    'lists': lambda p, q: zip(zip(a(p), [1, 2]), [1, 2, 3]),
    'lists2': lambda p, q: map(picky, iter([1, 3, 4, 2, 3, 6])),
    'lists3': lambda p, q: islice(map(picky, [3, 2, 4, 2]), 3),
    'lists4': lambda p, q: pairwise(map(picky, [1, 3, 4, 2])),
    'lists5': lambda p, q: chain(map(picky, [1, 3, 4, 2]), [5]),
    'lists6': lambda p, q: cycle(map(picky, [1, 3, 2])),
    'lists7': lambda p, q: zip_longest(map(picky, [1, 3, 4, 2]), 'ab'),
    'lists8': lambda p, q: zip(map(picky, [1, 3, 4, 2]), 'abcd'),
    'lists9': lambda p, q: enumerate(zip('ab', 'abc', strict=True)),
    'lists10': lambda p, q: filter(None, zip(iter('abc'), iter('ab'), strict=True)),
}
for name, make in ways.items():
    print(name)
    for i, p in enumerate(plans):
        if i and name.startswith('lists'): break
        for q in plans[i % 2::2] if name[-1] in '234' and 'tee' not in name else plans[1:2]:
            try:
                outcomes(make(p, q))
                again(make(p, q))
            except Exception as e:
                print(type(e).__name__, e)
                log.clear()

print('-- asked while they run')
def reenter(make, depth=2):
    left = [depth]
    def f(*x):
        if left[0]:
            left[0] -= 1
            return 'inner', next(it, 'none'), x
        return x
    class Asking:
        def __init__(self): self.n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            if self.n > 6: raise StopIteration
            return f(self.n)
    for source in (lambda: iter([1, 2, 3, 4, 5, 6]), Asking):
        left[0] = depth
        it = make(f, source)
        out = []
        for _ in range(4):
            try: out.append(next(it, 'end'))
            except Exception as e: out.append(f'{type(e).__name__}: {e}')
        print(' ', *out)
for name, make in {
    'map1': lambda f, s: map(f, s()), 'map2': lambda f, s: map(f, s(), 'abcdef'), 'map3': lambda f, s: map(f, s(), 'abcdef', s()),
    'zip1': lambda f, s: zip(s()), 'zip2': lambda f, s: zip(s(), 'abcdef'), 'zip3': lambda f, s: zip('abcdef', s(), s()),
    'zip4': lambda f, s: zip('abcdef', s(), s(), 'abcdef'), 'strict': lambda f, s: zip('abcdef', s(), strict=True),
    'filter': lambda f, s: filter(f, s()), 'filter0': lambda f, s: filter(None, s()), 'filterfalse': lambda f, s: filterfalse(lambda *a: not f(*a), s()),
    'starmap': lambda f, s: starmap(f, zip(s(), 'abcdef')), 'compress': lambda f, s: compress(s(), [1, 0, 1, 1, 1, 1]),
    'tee': lambda f, s: tee(s())[0],
}.items():
    print(name)
    for depth in (1, 2):
        reenter(make, depth)
