# The same sequences as CPython 3.11 for the same seed, from every distribution.
import random

for seed in (1, -5, 10 ** 40, 'abc', '', b'xyz', bytearray(b'q'), 2.5, True):
    r = random.Random(seed)
    print(repr(seed), r.random(), r.uniform(1, 5), r.randint(1, 100), r.randrange(10), r.randrange(5, 100, 7), r.randrange(100, 5, -7), r.choice('abcdef'))
    print(r.choices([1, 2, 3], k=5), r.choices([1, 2, 3], [5, 1, 1], k=5), r.choices('ab', cum_weights=[1, 3], k=4))
    items = list(range(20))
    r.shuffle(items)
    print(items, r.sample(range(1000), 10), r.sample(list(range(30)), 12), r.sample(['a', 'b'], counts=[4, 2], k=5), r.sample(range(10 ** 12), 3))
    print(r.gauss(0, 1), r.gauss(), r.gauss(5, 2), r.normalvariate(1, 2), r.normalvariate(), r.expovariate(1.5), r.lognormvariate(0, 1))
    print(r.betavariate(2, 3), r.betavariate(0.5, 0.5), r.gammavariate(0.5, 2), r.gammavariate(1, 2), r.gammavariate(9, 0.5), r.triangular(), r.triangular(0, 10, 3), r.triangular(2, 2))
    print(r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 0), r.paretovariate(3), r.weibullvariate(1, 2))
    print(r.getrandbits(0), r.getrandbits(1), r.getrandbits(7), r.getrandbits(32), r.getrandbits(33), r.getrandbits(100), r.randbytes(9), r.randint(1, 10 ** 30), r.randrange(2 ** 64))
