# Iterators that were stepped without their frames travel like those that were not, and go on either way.
import pickle
from itertools import *
def trip(x): return pickle.loads(pickle.dumps(x))
def gen(n):
    for i in range(n): yield i * 10
makers = [lambda: zip([1, 2, 3, 4], "abcd"), lambda: enumerate("abcd"), lambda: enumerate([1, 2, 3, 4], 2**61 - 3), lambda: zip(range(4), (5, 6, 7, 8), {1: 1, 2: 2, 3: 3, 4: 4}),
    lambda: map(lambda x: -x, [1, 2, 3, 4]), lambda: map(str, range(4)), lambda: map(max, [1, 9, 1, 9], [5, 5, 5, 5]), lambda: filter(None, [0, 1, 2, 0, 3, 4]),
    lambda: zip(*[[1, 2, 3, 4]] * 5), lambda: enumerate(zip("ab" * 2, enumerate("wxyz"))), lambda: zip([1, 2, 3, 4]), lambda: zip(gen(4), [1, 2, 3, 4]), lambda: enumerate(gen(4)),
    lambda: product([1, 2], "ab"), lambda: product([1, 2], "ab", [0]), lambda: permutations("ab", 2) if False else permutations([1, 2, 3, 4], 1), lambda: combinations("abcd", 1), lambda: combinations_with_replacement("abcd", 1),
    lambda: islice(cycle("ab"), 4), lambda: repeat(7, 4), lambda: islice("abcdefgh", 4), lambda: islice(range(99), 3, 9, 2), lambda: zip(count(), "abcd"), lambda: zip_longest("abcd", [1], fillvalue=0), lambda: starmap(pow, [(2, 1)] * 4), lambda: islice(cycle(range(3)), 1, 5),
    lambda: pairwise("abcde"), lambda: {1: 2, 3: 4, 5: 6, 7: 8}.items()]
for make in makers:
    whole = list(make())
    for _ in range(3):
        for moves in range(5):
            it = trip(iter(make()))
            out = []
            for i in range(4):
                for x in it:
                    out.append(x)
                    break
                if i == moves: it = trip(it)
                out.extend(x for x in [next(it, None)] if x is not None)
            assert out + list(it) == whole, (whole, out)
    print(len(whole), end=" ")
print()
def loops(make):
    for a, b in make(): yield a, b
    for i, (a, b) in enumerate(make()): yield i, a, b
for make in makers[:2] + makers[-2:] + [lambda: zip("ab", "cd")]:
    g, out = loops(make), []
    while True:
        g = trip(g)
        for x in g:
            out.append(x)
            break
        else: break
    assert out == list(loops(make)), out
    print(len(out), out[-1])
