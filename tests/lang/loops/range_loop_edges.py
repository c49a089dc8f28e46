# for over range with bounds around machine words, huge and negative steps.
for r in (range(0), range(5, 5), range(5, 3), range(0, 3, -1), range(3, 0, -1), range(-3, 3, 2), range(10, -10, -7)):
    print([i for i in r], len(r))
big = 2 ** 62
for base in (2 ** 31, 2 ** 60, 2 ** 61 - 2, 2 ** 61, 2 ** 62 - 2, 2 ** 63 - 2, 2 ** 64 - 2, 2 ** 100, -2 ** 61 - 2, -2 ** 62 - 2, -2 ** 63 - 2):
    out = []
    for i in range(base, base + 5): out.append(i - base)
    print(out, i)
    out = []
    for i in range(base + 4, base - 1, -2): out.append(i - base)
    print(out, i)
for i in range(2 ** 61 - 3, 2 ** 63, 2 ** 61): print(i)
for i in range(-2 ** 63, 2 ** 63, 2 ** 62): print(i)
for i in range(2 ** 63, -2 ** 63, -2 ** 62): print(i)
n = 0
for i in range(10 ** 30, 10 ** 30 + 3): n += i
print(n)
for i in range(True, 4): print(i, end=" ")
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for i in range(I(1), I(7), I(2)): print(i, end=" ")
print()
it = iter(range(5))
for i in it:
    print(i, next(it, None), end="; ")
print(list(it))
total = 0
for i in range(5000): total += i & 7
print(total)
for i in range(3):
    for i in range(10, 12): pass
    print(i, end=" ")
print()
r = range(3)
for i in r:
    r = range(100)
print(i, r)
def f():
    for i in range(3):
        yield i
        i = 50
print(list(f()))
