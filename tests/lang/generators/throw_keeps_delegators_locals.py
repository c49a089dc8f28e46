# The locals of a generator that delegates are kept while throw() asks its sub-iterator.
import gc
def inner():
    try: yield 1
    except ValueError:
        junk = [[i] for i in range(20000)]
        gc.collect()
        junk = [[str(i)] for i in range(20000)]
        yield 2
def outer():
    data = [[str(i)] for i in range(1000)]
    yield from inner()
    print(sum(len(x[0]) for x in data))
def run():
    g = outer(); next(g); g.throw(ValueError); list(g)
run()
