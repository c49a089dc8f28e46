# setdefault asks the key for its hash once, and compares it once with each key of that hash.
class Key:
    def __init__(self):
        self.hashed = self.compared = 0

    def __hash__(self):
        self.hashed += 1
        return 42

    def __eq__(self, other):
        self.compared += 1
        return self is other


a, b = Key(), Key()
d = {a: 5}
print(d.setdefault(b, []), a.hashed, b.hashed, a.compared + b.compared)
print(d.setdefault(b, 3), b.hashed, a.compared + b.compared, len(d))
print(d.setdefault('new'), d.setdefault('new', 1), d.setdefault(7, 8), d[7])
try:
    d.setdefault([], 1)
except TypeError as e:
    print(e)
