"""Generators as coroutines: two of them exchange values by send(), a third keeps an average."""
import sys

MOD = 1000003


def player(step):
    value = yield step
    while True:
        value = yield (value * 3 + step) % MOD


def average():
    total = 0
    count = 0
    item = yield 0
    while True:
        total = (total + item) % MOD
        count += 1
        item = yield total + count


def main(n):
    ping = player(7)
    pong = player(11)
    watch = average()
    value = next(ping) + next(pong) + next(watch)
    check = 0
    for _ in range(n):
        value = ping.send(value)
        value = pong.send(value)
        check = (check + watch.send(value)) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2200000))
