# Closures and a user class sent through a file.
#
# The first run makes an account: two functions that share one balance, and a log of entries whose class is local to
# the function that made them. All of it goes by value into account.brn; the second run has none of these definitions,
# loads them, and uses them; the sharing is kept.
#
#   $ build/brine examples/closures.py
#   made: Account of Ada, balance 120
#   sent to account.brn
#   $ build/brine examples/closures.py
#   received: Account of Ada, balance 120
#   after paying 20 and receiving 50: 150
#   log: +100, +20, -20, +50
#   a function that travelled alone: [0, 3, 6]
#
# The second run empties the file, so the one after it sends again.

import pickle
import sys

STATE = "account.brn"


def read_state():
    try:
        with open(STATE, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def send():
    def open_account(owner, balance):
        class Entry:
            def __init__(self, amount):
                self.amount = amount

            def __str__(self):
                return f"{self.amount:+}"

        entries = [Entry(balance)]

        def change(amount):
            nonlocal balance
            balance += amount
            entries.append(Entry(amount))
            return balance

        def describe():
            return f"Account of {owner}, balance {balance}"

        return change, describe, entries

    change, describe, entries = open_account("Ada", 100)
    change(20)
    print("made:", describe())
    factor = 3
    with open(STATE, "wb") as file:
        pickle.dump(("account", change, describe, entries, lambda numbers: [factor * n for n in numbers]), file)
    print("sent to", STATE)


def receive(state):
    received = pickle.loads(state)
    if not isinstance(received, tuple) or received[:1] != ("account",):
        sys.exit(f"{STATE} holds {received!r}, not an account; it is left as it is")
    _, change, describe, entries, triple = received
    print("received:", describe())
    change(-20)
    print("after paying 20 and receiving 50:", change(50))
    print("log:", ", ".join(str(entry) for entry in entries))
    print("a function that travelled alone:", triple(range(3)))
    with open(STATE, "wb"):
        pass


state = read_state()
if state:
    receive(state)
else:
    send()
