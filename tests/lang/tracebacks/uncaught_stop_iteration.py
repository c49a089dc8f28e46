# StopIteration at top level, and RuntimeError out of a generator.
def first(it):
    return next(iter(it))
def gen():
    yield first([])
try: list(gen())
except RuntimeError as e: print(e)
first([])
