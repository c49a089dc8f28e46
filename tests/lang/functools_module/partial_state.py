"""partial objects can be taken apart and put together"""
import functools
p = functools.partial(print, 1, 2, sep='-')
p.__setstate__((sorted, ([3, 1],), {'reverse': True}, {'x': 5}))
print(p(), p.x, p.func, p.args, p.keywords, p.__reduce__())
try: p.__setstate__((1, 2))
except TypeError as e: print(e)
try: p.__setstate__((sorted, 2, {}, {}))
except TypeError as e: print(e)
try: p.func = 3
except AttributeError as e: print(e)
import copy
q = copy.copy(p); print(q.args, q.x, q is p)
q = copy.deepcopy(p); print(q.args, q.args[0] is p.args[0])
print(repr(functools.partial(print, 1, a=2)))
class P(functools.partial): pass
x = P(max, 3); print(x(4), type(x).__name__, repr(x)[:30]); x.y = 3; print(x.y, copy.copy(x).y)
print(functools.partial(functools.partial(max, 1), 2).args, functools.partial(x, 5).func)
