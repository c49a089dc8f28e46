# next() of a proxy asks whether what it stands for is an iterator.
import weakref
class It:
    def __iter__(self): return self
    def __next__(self): return 5
class No:
    def __iter__(self): return Foo()
i=It()
p=weakref.proxy(i)
print(next(p))
n=No()
q=weakref.proxy(n)
try: next(q)
except TypeError as e: print(e)
