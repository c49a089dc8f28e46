"""Exceptions: raised through three frames, caught by class, finally and else, errors of
built-ins."""
import sys

MOD = 1000003


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Late(Refused):
    pass


def check_value(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 7 == 0:
        raise Late(i)
    return i


def guarded(i, log):
    try:
        return check_value(i) + 1
    finally:
        log[0] += 1


def outer(i, log):
    try:
        value = guarded(i, log)
    except Late as e:
        return e.code * 2
    else:
        return value


def main(n):
    log = [0]
    table = {1: 10, 2: 20}
    check = 0
    for i in range(n):
        try:
            check += outer(i, log)
        except Refused as e:
            check += e.code % 5
        if i % 4 == 0:
            try:
                check += table[i % 5]
            except KeyError:
                check += 1
        if i % 9 == 0:
            try:
                check += int("x")
            except (ValueError, TypeError):
                check += 2
        check %= MOD
    return check * 10 + log[0] % 10


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000000))
