# Every level of a delegation chain is in the traceback.
def leaf(n):
    yield n
    raise OSError(5, "leaf failed", "leaf.txt")
def branch(n, depth):
    if depth: yield from branch(n, depth - 1)
    else: yield from leaf(n)
for v in branch(7, 2):
    print(v)
