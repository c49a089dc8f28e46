# An assignment with a starred target that cannot be filled.
def rows():
    yield 1, 2, 3
    yield (4,)
for row in rows():
    first, second, *rest = row
    print(first, second, rest)
