"""Writes the seeds of the fuzz target `load`: a snapshot of each kind of thing, without header and check.

    build/brine tests/fuzz/seeds.py tests/fuzz/load
"""
import itertools
import pickle
import sys


def body(snapshot):
    at = 4                              # "BRNE", then four numbers; the check is the last eight bytes
    for _ in range(4):
        while snapshot[at] & 0x80:
            at += 1
        at += 1
    return snapshot[at:-8]


class Point:
    """A class by value."""
    __slots__ = ("x", "y")
    count = 0

    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


class Words(dict):
    def __missing__(self, key):
        return key * 2


class Trouble(ValueError):
    pass


def counter(n):
    total = 0
    try:
        for i in range(n):
            total += i
            yield i, total
    except ValueError as e:
        yield repr(e)
    finally:
        total = -1


def chain(n):
    with_local = [n]
    result = yield from counter(n)
    yield result, with_local


def pairs():
    for a in [1, 2, 3]:
        for b in {"x": 1, "y": 2}.items():
            yield a, b, f"{a}:{b!r}"


def outer():
    seen = []

    def inner(x, *rest, key=None, **more):
        nonlocal seen
        seen = seen + [x]
        return len(seen), rest, key, more
    return inner


def started(generator, steps):
    for _ in range(steps):
        next(generator)
    return generator


def shared():
    a = [1]
    a.append(a)
    d = {"a": a, "b": (a, a)}
    return [d, d, a]


def caught():
    try:
        raise Trouble("no", 1)
    except Trouble as e:
        return e


SEEDS = {
    "plain": [None, True, -3, 1 << 70, 1.5, 2j, "text", b"bytes", bytearray(b"b"), (1, 2), {3, 4}, frozenset("ab"),
              {"k": [5]}, range(3), slice(1, 2), ..., NotImplemented],
    "shared": shared(),
    "function": outer(),
    "lambda": lambda a, b=2: (a, b, [a for _ in range(b)]),
    "class": Point,
    "instances": [Point(1, 2), Words(a=1), Trouble("x")],
    "bound": [Words(a=1).get, "abc".upper, len, Point.length],
    "exception": caught(),
    "generator_new": counter(3),
    "generator": started(counter(5), 2),
    "generator_nested": started(chain(5), 2),
    "generator_loops": started(pairs(), 3),
    "generator_expression": (x * 2 for x in [1, 2, 3]),
    "iterators": [iter([1, 2]), iter((1,)), iter("ab"), iter({1: 2}), iter(range(9)), reversed([1]), zip([1], [2]),
                  map(str, [1]), filter(None, [0, 1]), enumerate("ab"), itertools.chain([1], [2])],
}

for name, value in SEEDS.items():
    with open(f"{sys.argv[1]}/{name}", "wb") as file:
        file.write(body(pickle.dumps(value)))
