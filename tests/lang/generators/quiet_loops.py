# A loop resumes a generator by a shortcut while nobody handles an exception: the shortcut must be left and found again.
import sys


def handled():
    return sys.exc_info()[1]


def inside_handler(n):
    for i in range(n):
        try:
            if i % 2:
                raise ValueError(i)
            yield "calm", i, handled()
        except ValueError as e:
            yield "handling", i, handled() is e
        yield "after", i, handled()


print("a generator that yields while it handles")
for item in inside_handler(4):
    print(item, handled())

print("a loop inside a handler")
try:
    raise KeyError("outer")
except KeyError:
    for item in inside_handler(3):
        print(item, repr(handled()))
print(handled())


def counting(n):
    i = 0
    while i < n:
        yield i, repr(handled())
        i += 1


print("the same generator, in and out of handlers")
g = counting(9)
for item in g:
    print(item)
    if item[0] == 1:
        break
try:
    raise IndexError("now")
except IndexError:
    for item in g:
        print(item)
        if item[0] == 4:
            break
for item in g:
    print(item)
    if item[0] == 6:
        break
print(next(g), g.send(5), list(g))


def double(x):
    return x * 2


class Thing:
    def __init__(self, x):
        self.x = x

    @property
    def half(self):
        return double(self.x) / 4

    def times(self, n, plus=1):
        return sum(self.part(n) for _ in range(n)) + plus

    def part(self, n):
        return self.x + n


def calls(things):
    for t in things:
        yield double(t.x), t.half, t.times(3), t.times(2, plus=5)


def outer(things):
    for a in calls(things):
        yield double(len(a)), [double(x) for x in a]
    yield from calls(things)


print("calls out of generators, at two depths")
for item in outer([Thing(1), Thing(10)]):
    print(item)


def deep(n):
    if n:
        yield double(n)
        yield from deep(n - 1)
        for x in deep(n - 1 if n < 3 else 0):
            yield double(x)


print(list(deep(6)))


def down(n):
    return down(n + 1) if n else n


def endless(n):
    yield n
    yield down(n)


print("too deep a call out of a generator")
try:
    for item in endless(1):
        print(item)
except RecursionError as e:
    print(type(e).__name__)
for item in endless(0):
    print(item)


def many(*args, key=None):
    yield from args
    yield key


def wide():
    # More registers than its resumer's window has.
    a, b, c, d, e, f, g, h = many(*range(7), key="k")
    yield sum(x for x in (a, b, c, d, e, f, g)), h, double(a + b + c + d + e + f + g)


for item in wide():
    print(item)


def thrown(log):
    while True:
        try:
            yield double(len(log)), handled()
        except ValueError as e:
            log.append((e.args, handled() is e))
            yield "caught", handled() is e


print("throw between two items of a loop")
log = []
g = thrown(log)
for i, item in enumerate(g):
    print(item)
    if i == 1:
        print(g.throw(ValueError(i)))
    if i == 3:
        g.close()
print(log)


def chain(n, log):
    got = []
    try:
        if n == 0:
            for i in range(4):
                got.append((yield i))
        else:
            got.append((yield from chain(n - 1, log)))
    except KeyError as e:
        log.append((n, repr(e), handled() is e))
        got.append((yield "caught at", n, handled() is e))
    return n, got


print("chains of yield from: by loops, send, throw and in handlers")
log = []
for item in chain(3, log):
    print(item)
g = chain(2, log)
print(next(g), g.send("a"), g.send("b"))
try:
    raise IndexError
except IndexError:
    for item in g:
        print(item, repr(handled()))
g = chain(2, log)
for item in g:
    print(item)
    if item == 1:
        print(g.throw(KeyError("k")))
        for rest in g:
            print("rest", rest)
g = chain(5, log)
for item in g:
    if item == 1:
        break
try:
    while True:
        print(g.send("more"))
except StopIteration as e:
    print(e.value)
print(log)
