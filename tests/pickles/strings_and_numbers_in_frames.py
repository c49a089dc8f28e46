# Values of every kind in the registers of a frame: big ints, floats, strings growing, unset names.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def g():
    s, b, n, f, t, neg = "", b"", 1, 1.0, (), -1
    inf, nan, nz = float("inf"), float("nan"), -0.0
    flag, none, ell, rng, slc, fs = True, None, ..., range(3), slice(1, None, 2), frozenset([1])
    for i in range(70):
        s += chr(0x61 + i % 26) if i % 10 else "é"
        b += bytes([i])
        n = n * 37 + i
        f = f * 1.5
        t += (i,)
        neg = neg * 3
        if i % 14 == 13: yield len(s), s[-3:], b[-2:], n % 10 ** 9, f, len(t), neg
    yield inf, nan != nan, str(nz), flag, none, ell, list(rng), slc, sorted(fs)
    big = [2 ** 61 - 1, 2 ** 61, -2 ** 61, -2 ** 61 - 1, 2 ** 62, 2 ** 63, 2 ** 64, 10 ** 40, 1e-300, 2.0 ** 300, 2.0 ** -300, 5e-324, 1e308]
    yield 0
    yield big
a, b = g(), g()
while True:
    b = hop(b)
    x, y = next(a, "end"), next(b, "end")
    print(x == y, y)
    if y == "end": break
def aliases():
    x = y = [1]; d = {"x": x}
    yield
    y.append(2)
    yield x is y, d["x"] is x, x
h = aliases(); next(h); h = hop(h); print(next(h))
def kinds(a, *args, k=1, **kw):
    yield
    yield a, args, k, kw
h = kinds(1, 2, 3, k=4, z=[5]); next(h); h = hop(h); print(next(h))
def swap(n):
    a, b, c = "a", "b", "c"
    for _ in range(n):
        a, b, c = c, a, b
        yield a + b + c
h, out = swap(4), []
while (v := next(h := hop(h), None)): out.append(v)
print(out)
