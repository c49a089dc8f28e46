# dict(), update(), |, ** and {**x} with mappings and pairs of every sort; missing keys of derived classes.
class Mapping:
    def __init__(self, **items):
        self.items_ = items

    def keys(self):
        print("keys")
        return iter(self.items_)

    def __getitem__(self, key):
        print("get", key)
        return self.items_[key]


class Derived(dict):
    def __missing__(self, key):
        return ("missing", key)


class Twisted(dict):
    def __iter__(self):
        return iter(["t"])

    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return "twisted " + key


def pairs():
    yield "a", 1
    yield ["b", 2]
    yield "c3"


m = Mapping(x=1, y=2)
print(dict(m), dict(m, z=3), {**m, "q": 0})
d = {}
d.update(m)
d.update(pairs())
d.update([("e", 5), iter("f6")], g=7)
print(d)
print(dict(pairs()), dict({"a": 1}.items()), dict(zip("ab", range(2))), dict([(1, 2)], a=3))
d |= [("h", 8)]
d |= m
print(d, {1: 2} | {3: 4}, Derived(a=1) | {"b": 2}, {"b": 2} | Derived(a=1))
print(type(Derived(a=1) | {}), type({} | Derived()), type(Derived(a=1).copy()))
t = Twisted(k=1, z=2)
print(dict(t), {**t}, list(t), t["k"], len(t))
x = Derived(a=1)
print(x["a"], x["nope"], x.get("nope"), "nope" in x)


def f(*args, **kwargs):
    return args, kwargs


print(f(**m), f(**Derived(a=1), **{"b": 2}), f(**t))
for bad in ([1], [(1, 2, 3)], ["abc"], [[]], [(1, 2), 5]):
    try:
        dict(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        dict(x for x in bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for call in (lambda: f(**5), lambda: f(**{"a": 1}, **{"a": 2}), lambda: {**5}, lambda: dict(1, 2), lambda: {}.update(1, 2),
             lambda: {}[[]], lambda: {}.popitem(), lambda: {}.pop("k"), lambda: {}["k"], lambda: {1: 2} | [(1, 2)],
             lambda: {}.__delitem__(4), lambda: {[]: 1}, lambda: {1: {}}.get({}), lambda: f(**{1: 2})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Key:
    def __init__(self, n, h):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


table = {Key(i, i % 3): i for i in range(20)}
print(table, len(table), table[Key(7, 1)], Key(7, 2) in table, Key(50, 1) in table)
del table[Key(7, 1)]
table[Key(8, 2)] = "eight"
print(table.popitem(), table.pop(Key(0, 0)), table.setdefault(Key(9, 0), 1), list(table)[:4])
print({Key(1, 1), Key(1, 1), Key(2, 1)}, {1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[(1.0, 2.0)])


class Changing:
    """Changes the table it is looked for in."""

    def __init__(self, victim):
        self.victim = victim

    def __hash__(self):
        return hash("k")

    def __eq__(self, other):
        self.victim.clear()
        return False


victim = {"k": 1, "other": 2}
print(victim.get(Changing(victim)), victim)
victim = {i: i for i in range(10)}
victim["k"] = 1
victim[Changing(victim)] = 2
print(len(victim))
