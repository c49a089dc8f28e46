# `from None` hides the context.
def lookup(d, k):
    try:
        return d[k]
    except KeyError:
        raise AttributeError(f"no attribute {k}") from None
lookup({}, "colour")
