"""classmethod and staticmethod have the names and annotations of what they wrap"""
class A:
    @classmethod
    def f(cls, a: int) -> str:
        "doc"
    @staticmethod
    def g(a: int): "d2"
    c = classmethod(len)
for n in 'fgc':
    x = A.__dict__[n]
    print(getattr(x, '__annotations__', None), x.__name__, x.__qualname__, x.__wrapped__ is x.__func__)
import functools
class B:
    @functools.singledispatchmethod
    @staticmethod
    def t(arg): return arg
    @t.register
    @staticmethod
    def _(arg: int): return ('int', arg)
print(B.t(0), B().t('x'))
import operator
class W:
    n = 0
    def __len__(self): W.n += 1; return 10 // (3 - W.n)
    def __getitem__(self, i): return i
r = reversed(W()); print(operator.length_hint(r))
try: operator.length_hint(r)
except ZeroDivisionError as e: print(e)
try: {}.__contains__()
except TypeError as e: print(e)
try: [].__getitem__(1, 2)
except TypeError as e: print(e)
try: {}.__getitem__(1, 2)
except TypeError as e: print(e)
try: set().__contains__()
except TypeError as e: print(e)
