# The traceback of a RecursionError is folded.
def forever(x):
    return forever(x + 1)
forever(0)
