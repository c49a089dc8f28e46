# Iterators that were stepped without their frames travel like those that were not, and go on either way.
import pickle
def trip(x): return pickle.loads(pickle.dumps(x))
def gen(n):
    for i in range(n): yield i * 10
makers = [lambda: zip([1, 2, 3, 4], "abcd"), lambda: enumerate("abcd"), lambda: enumerate([1, 2, 3, 4], 2**61 - 3), lambda: zip(range(4), (5, 6, 7, 8), {1: 1, 2: 2, 3: 3, 4: 4}),
    lambda: map(lambda x: -x, [1, 2, 3, 4]), lambda: map(str, range(4)), lambda: map(max, [1, 9, 1, 9], [5, 5, 5, 5]), lambda: filter(None, [0, 1, 2, 0, 3, 4]),
    lambda: zip(*[[1, 2, 3, 4]] * 5), lambda: enumerate(zip("ab" * 2, enumerate("wxyz"))), lambda: zip([1, 2, 3, 4]), lambda: zip(gen(4), [1, 2, 3, 4]), lambda: enumerate(gen(4)),
    lambda: {1: 2, 3: 4, 5: 6, 7: 8}.items()]
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
