"""what throw() refuses, and where the refusal is raised"""
def g():
    try: yield 1
    except Exception as e: print(repr(e))
x = g(); next(x)
class E(Exception):
    def __new__(cls, *a): return 5
try: x.throw(E)
except StopIteration as e: print(repr(e))
x = g(); next(x)
for args in [(ValueError, ValueError(3), 5), (5,), (ValueError(1), 3), (ValueError(1), 3, 4)]:
    try: x.throw(*args)
    except TypeError as e: print(e)
