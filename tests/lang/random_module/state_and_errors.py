# getstate and setstate, seeds, subclasses with generators of their own, and what is refused.
import random


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


random.seed(42)
state = random.getstate()
first = [random.random() for _ in range(5)], random.gauss(0, 1)
random.setstate(state)
print(first == ([random.random() for _ in range(5)], random.gauss(0, 1)), state[0], len(state[1]), state[2], state[1][-1])
middle = random.getstate()
print(middle[2] is not None, random.gauss(0, 1))
random.setstate(middle)
print(random.gauss(0, 1), random.getstate()[2])
random.seed('abc', version=1)
print(random.random())
random.seed(b'abc', 1)
print(random.random())
one, two = random.Random(7), random.Random(7)
print([one.random() for _ in range(3)] == [two.random() for _ in range(3)], one.getstate() == two.getstate())
print(attempt(random.seed, [1]), attempt(random.randrange, 0), attempt(random.randrange, 5, 5), attempt(random.randrange, 5, 1), attempt(random.randrange, 1, 5, 0))
print(attempt(random.randrange, 1, None, 2), attempt(random.randrange, 5, 10, -1), attempt(random.randint, 5, 1), attempt(random.choice, []), attempt(random.sample, [1, 2], 3), attempt(random.sample, {1, 2}, 1), attempt(random.sample, [1], -1))
print(attempt(random.choices, [1, 2], [1]), attempt(random.choices, [1, 2], [0, 0]), attempt(random.choices, [1, 2], [1, 2], cum_weights=[1, 2]), attempt(random.choices, [1, 2], 3), attempt(random.choices, []), attempt(random.choices, [1], [float('inf')]))
print(attempt(random.getrandbits, -1), attempt(random.getrandbits, 'x'), attempt(random.setstate, (5, (), None)), attempt(random.setstate, (3, (1, 2), None)), attempt(random.gammavariate, 0, 1), attempt(random.sample, [1, 2], k=1, counts=[1]))


class Fixed(random.Random):
    def random(self):
        return 0.3


class Counting(random.Random):
    count = 0

    def getrandbits(self, k):
        self.count += 1
        return self.count % 2 ** k


fixed, counting = Fixed(), Counting()
print(fixed.randint(1, 1000), fixed.choice('abcdefgh'), fixed.uniform(0, 10), fixed.sample(range(10), 3), fixed.randrange(7))
print(counting.randint(1, 10), counting.choice('abcdefgh'), counting.count, counting.sample(range(10), 3))
