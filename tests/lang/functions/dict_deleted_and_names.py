# Deleting __dict__ of what needs it, names of bound callables, setdefault by keyword.
import collections, types
class A: pass
for o in (lambda:1, ValueError(), A()):
    try: del o.__dict__; print('ok')
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class C:
    def __call__(self): pass
c = C(); c.__name__ = "name"
m = types.MethodType(c, 5); print(repr(m)[:22])
c.__qualname__ = 5; print(repr(m)[:22])
c.__qualname__ = "Q"; print(repr(m)[:22])
od = collections.OrderedDict(a=1); print(od.setdefault("a", default=2), od.setdefault("b", default=3), od.setdefault(key="c"), od)
