# The generator's sequence for given seeds, as CPython makes it.
import random
r = random.Random(42)
print([r.random() for _ in range(5)], [r.randint(1, 100) for _ in range(10)], [r.randrange(10) for _ in range(5)], r.getrandbits(10), r.getrandbits(64), r.getrandbits(100), r.getrandbits(0), r.uniform(1, 2), r.choice("abcdef"), r.sample(range(100), 5), r.choices("abc", k=5), r.choices([1, 2, 3], weights=[1, 0, 5], k=6))
l = list(range(10)); r.shuffle(l); print(l, r.gauss(0, 1), r.normalvariate(5, 2), r.expovariate(1.5), r.triangular(0, 1, 0.5), r.betavariate(1, 2), r.randbytes(5), r.randrange(5, 50, 5), r.randrange(2 ** 70), r.randint(-5, 5), r.gammavariate(2, 3), r.lognormvariate(0, 1), r.paretovariate(3), r.weibullvariate(1, 2), r.vonmisesvariate(1, 2), r.gauss(0, 1))
for seed in (0, 1, -1, 2 ** 40, 10 ** 30, "text", b"bytes", 1.5, None and 1 or "é", True, ""):
    q = random.Random(seed); print(repr(seed), q.random(), q.randint(0, 10 ** 6), q.choice(range(1000)))
random.seed(7); a = [random.random() for _ in range(3)]; random.seed(7); print(a == [random.random() for _ in range(3)], a)
s = r.getstate(); x = [r.random() for _ in range(3)]; r.setstate(s); print(x == [r.random() for _ in range(3)], len(s), s[0], len(s[1]), s[2])
g = random.Random(5); h = random.Random(5); print(all(g.random() == h.random() for _ in range(1000)), sum(g.random() for _ in range(1000)))
random.seed(123); print(random.sample("abcdefgh", 3), random.shuffle(l), l, random.choice([1]), random.randrange(1), random.uniform(-1, 1), random.choices("ab", cum_weights=[1, 10], k=4), random.sample([1, 2, 3], 3), random.sample(["x", "y"], counts=[3, 2], k=4), random.randint(5, 5))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.choices([], k=1), lambda: random.choices("a", weights=[1, 2]), lambda: random.randrange(1, 5, 0), lambda: random.getrandbits(-1), lambda: random.shuffle((1, 2)), lambda: random.seed([]), lambda: random.sample(range(3), -1), lambda: random.Random([]), lambda: random.choices("ab", weights=[0, 0])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
