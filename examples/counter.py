# A generator that goes on in the next process.
#
# Each run takes three steps of a generator and moves it, as it stands, into the file state.brn of the current
# directory; the next run, a fresh process, takes it out and goes on. Its code, its locals, the cell it shares with
# `add` and its open `try` are all in the file: nothing defines the generator when there is one.
#
#   $ build/brine examples/counter.py
#   starting afresh
#   1, sum 1
#   2, sum 3
#   3, sum 6
#   $ build/brine examples/counter.py
#   going on from state.brn
#   4, sum 10
#   5, sum 15
#   6, sum 21
#   $ build/brine examples/counter.py
#   going on from state.brn
#   7, sum 28
#   finally: the counter is closed
#   the end: 28
#
# The last run empties the file, so the one after it starts afresh.

import pickle
import sys

STATE = "state.brn"


def read_state():
    try:
        with open(STATE, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def write_state(data):
    with open(STATE, "wb") as file:
        file.write(data)


state = read_state()
if state:
    print("going on from", STATE)
    counter = pickle.loads(state)
    if getattr(counter, "__name__", None) != "count_to":
        sys.exit(f"{STATE} holds {counter!r}, not the counter; it is left as it is")
else:
    print("starting afresh")

    def count_to(last):
        total = 0

        def add(number):
            nonlocal total
            total += number
            return total

        try:
            for number in range(1, last + 1):
                yield f"{number}, sum {add(number)}"
            return total
        finally:
            print("finally: the counter is closed")

    counter = count_to(7)

try:
    for _ in range(3):
        print(next(counter))
except StopIteration as end:
    print("the end:", end.value)
    write_state(b"")
else:
    # Moved: from here on the generator lives in the file only, and this process ends without running its `finally`.
    write_state(pickle.dumps(counter, move=True))
