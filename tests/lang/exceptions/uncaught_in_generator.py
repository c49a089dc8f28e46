# Frames of generators appear in the traceback, with yield from between.
def inner(n):
    yield n
    yield 10 // (n - 2)
def middle(n):
    yield from inner(n)
def total(n):
    return sum(x for x in middle(n))
print(total(1) if False else list(middle(3)))
print(total(2))
