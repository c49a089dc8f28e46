# Generators and plain calls on top of each other, going up and down by a fixed sequence of choices, each holding fresh
# objects across what it calls: a collection may come anywhere, and looks only at what has changed since the last.
state = 12345


def choice(n):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return (state >> 8) % n


def check(held, n):
    assert held == [n, str(n), (n,)], (held, n)


def plain(n):
    held = [n, str(n), (n,)]
    total = 1
    for _ in range(choice(3) + (n > 8)):
        if n: total += anything(n - 1)
        more = [n, str(n), (n,)]
        check(held, n)
        held = more
    return total


def looping(n):
    held = [n, str(n), (n,)]
    for _ in range(choice(3) + 1):
        yield anything(n - 1) if n else 1
        check(held, n)
        held = [n, str(n), (n,)]
        if n:
            for x in looping(n - 1 - choice(2) if n > 1 else 0):
                check(held, n)
                held = [n, str(n), (n,)]
                yield x
                check(held, n)


def delegating(n):
    held = [n, str(n), (n,)]
    try:
        got = yield from looping(n - 1) if n and choice(2) else iter([n, n])
        check(held, n)
        held = [n, str(n), (n,)]
        if n: yield from delegating(n - 1)
        check(held, n)
        return got
    finally:
        check(held, n)


def anything(n):
    kind = choice(4)
    if kind == 0: return plain(n)
    if kind == 1: return sum(looping(n // 2))
    if kind == 2:
        total = 0
        for x in delegating(n // 2):
            total += x
            if choice(20) == 0: break
        return total
    kept = delegating(n // 2)
    first = next(kept)
    try: return first + plain(n - 1 if n else 0) + kept.throw(ValueError)
    except (ValueError, StopIteration): return first


print([plain(10) % 1000 for _ in range(20)], state)
