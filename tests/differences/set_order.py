# Sets iterate in the order of insertion; CPython's order depends on hashes and seeds.
s = {"pear", "apple", "fig"}
print(s, list(s), frozenset(["z", "a", "m"]))
s.add("date"); s.discard("apple"); s.add("apple"); print(s, [x for x in s])
print(set("mississippi"), {3, 1, 2}, set([10, 5, 10, 1]), {x * 7 % 5 for x in range(5)})
print({"b", "a"} | {"c", "a"}, {"d", "c", "b"} & {"c", "x", "b"}, {"q", "w", "e"} - {"w"})
print({"one": 1, "two": 2}.keys() | ["three"], next(iter({"first", "second"})), sorted({"b", "a"}))
a = {"k1", "k2", "k3"}
for x in a: print(x, end=" ")
print()
a.update(["k0", "k2"]); print(a, *a)
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"
print({K(2), K(1), K(3)}, {None, "x", 1.5, (1,), True})
