# The classes of itertools over built-in iterators are stepped without their frames: at each position, small and empty ones too.
import itertools as it
from itertools import *
def taken(make, most=40):
    whole = list(islice(make(), most))
    for cut in range(0, min(len(whole), 8) + 1):
        i = make(); out = [next(i) for _ in range(cut)]
        for x in i:
            out.append(x)
            if len(out) >= most: break
        assert out == whole, (cut, out, whole)
        i = make(); out = []
        for x in i:
            out.append(x)
            if len(out) > cut: break
        out += list(islice(i, most - len(out)))
        assert out == whole, (cut, out, whole)
    return whole
def gen(n):
    for i in range(n): yield i
for _ in range(3):
    for name, make in [("permutations", lambda: permutations(range(4))), ("2 of 4", lambda: permutations("abcd", 2)), ("0 of 3", lambda: permutations([1, 2, 3], 0)), ("4 of 3", lambda: permutations("abc", 4)), ("of none", lambda: permutations([])),
        ("combinations", lambda: combinations("abcde", 3)), ("0", lambda: combinations("ab", 0)), ("3 of 2", lambda: combinations("ab", 3)), ("again", lambda: combinations_with_replacement("abc", 3)), ("again 0", lambda: combinations_with_replacement("", 0)), ("again none", lambda: combinations_with_replacement("", 2)),
        ("product", lambda: product("ab", [1, 2], (3, 4))), ("product two", lambda: product("abc", range(2))), ("two empty", lambda: product("abc", "")), ("empty two", lambda: product("", "abc")), ("one", lambda: product("ab")), ("none", lambda: product()), ("repeat", lambda: product([0, 1], repeat=4)), ("three empty", lambda: product("ab", "", "cd")),
        ("cycle", lambda: cycle("abc")), ("cycle none", lambda: cycle([])), ("cycle gen", lambda: cycle(gen(3))), ("cycle one", lambda: cycle({1})),
        ("repeat", lambda: repeat(7, 3)), ("repeat 0", lambda: repeat(7, 0)), ("repeat -1", lambda: repeat(7, -1)), ("repeat ever", lambda: repeat("x")),
        ("count", lambda: count(5)), ("count big", lambda: count(2**61 - 3)), ("count step", lambda: count(1, 3)), ("count float", lambda: count(0.5)), ("count negative", lambda: count(-2)),
        ("islice", lambda: islice("abcdef", 4)), ("islice 0", lambda: islice("abc", 0)), ("islice all", lambda: islice("abc", None)), ("from", lambda: islice("abcdef", 2, None)), ("step", lambda: islice(range(30), 3, 20, 4)), ("step none", lambda: islice(range(10), None, None, 3)), ("beyond", lambda: islice([1, 2], 5, 9)), ("islice gen", lambda: islice(gen(9), 2, 8, 2)),
        ("pairwise", lambda: pairwise("abcd")), ("pairwise 1", lambda: pairwise("a")), ("pairwise gen", lambda: pairwise(gen(4))), ("longest", lambda: zip_longest("abc", [1], (), fillvalue="-")), ("longest none", lambda: zip_longest()), ("longest gen", lambda: zip_longest(gen(3), "ab")), ("longest empty", lambda: zip_longest([], [])),
        ("starmap", lambda: starmap(pow, [(2, 3), (3, 2)])), ("starmap lists", lambda: starmap(lambda *a: a, [[1], (2, 3), "ab", (), range(6), (1, 2, 3, 4, 5)])), ("starmap zip", lambda: starmap(max, zip([1, 5, 2], [3, 4, 2]))),
        ("count zip", lambda: zip(count(), "abc")), ("zip product", lambda: zip(product("ab", "cd"), permutations("xyz", 2))), ("enumerate cycle", lambda: enumerate(cycle([1, 2]))), ("zip repeat", lambda: zip(repeat(1), repeat(2, 3))), ("zips", lambda: zip(*[product(range(2), repeat=2)] * 4, count()))]:
        r = taken(make)
        if _ == 0: print(name, len(r), r[:12], r[-1:])
# where they stand and what they asked
a, b = iter([1, 2, 3, 4, 5, 6]), iter([1, 2])
s = islice(a, 2); print(list(s), next(a), list(s)); s = islice(a, 1, 3, 5); print(list(s), next(a, None))
z = zip_longest(iter([1]), b2 := iter([7, 8, 9])); print(next(z), next(z), next(b2), list(z))
c = count(3); next(c); next(c); print(c, next(c), c); r = repeat(1, 3); next(r); print(r); next(r); print(r, r.__length_hint__())
def stop(*a): raise StopIteration
m = starmap(stop, [(1,), (2,)]); print(list(m), list(m), list(m))
def fussy(a, b):
    if a == 2: raise KeyError(a)
    return a + b
m, out = starmap(fussy, [(1, 1), (2, 2), (3, 3)]), []
while True:
    try:
        for x in m: out.append(x)
        break
    except KeyError as e: out.append(repr(e))
print(out)
pool = [[1], [2]]
for x, y in product(pool, pool): x.append(len(y))
print(pool)
for x, (y, z) in zip(count(), product("ab", repeat=2)): pass
print(x, y, z)
l = [1, 2, 3]; c = cycle(l); next(c); l.append(4); print([next(c) for _ in range(9)])
print(dict(zip("abc", count())), dict(product("ab", [1, 2])), dict(enumerate("xy")), dict(pairwise("abc")), dict(zip("ab", "cd"), z=1), len(set(product(range(3), repeat=3))), sum(islice(count(), 100)), tuple(repeat(0, 3)), sorted(permutations([2, 1])))
try: dict(zip([[]], "a"))
except TypeError as e: print(e)
