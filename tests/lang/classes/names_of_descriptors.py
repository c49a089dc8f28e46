# Properties know the names they were given; members and attributes tell theirs.
class P:
    def f(self): "doc of f"
    x = property(f)
    y = property(None, lambda s, v: 0)
    z = property()
    def g(self): pass
    w = x
for n in 'xyzw':
    for act in (lambda: getattr(P(), n), lambda: setattr(P(), n, 1), lambda: delattr(P(), n)):
        try: act(); print(n, 'ok')
        except AttributeError as e: print(e)
p = property()
print(hasattr(p, '__set_name__'))
class Q: pass
Q.late = p
try: Q().late
except AttributeError as e: print(e)
p.__set_name__(Q, 'other')
try: Q().late
except AttributeError as e: print(e)
try: p.__set_name__(Q)
except TypeError as e: print(e)
try: p.__set_name__(Q, ['five'])
except TypeError as e: print(e)
try: Q().late = 1
except AttributeError as e: print(e)
class S:
    __slots__ = ('a', '__b', '__dict__')
    "doc"
for d in (S.a, S._S__b, S.__dict__['__dict__'], P.__dict__['__weakref__'], type.__dict__['__dict__'], int.real):
    print(type(d).__name__, d, getattr(d, '__name__', '-'), getattr(d, '__qualname__', '-'), repr(getattr(d, '__doc__', '-')), getattr(d, '__objclass__', '-'))
s = S()
for act in (lambda: S.a.__get__(None, S), lambda: S.a.__get__(5), lambda: S.a.__set__(5, 1), lambda: S.a.__delete__(s), lambda: S.a.__get__(s), lambda: s.a, lambda: delattr(s, 'a'), lambda: S.a.__set__(s, 3), lambda: S.a.__get__(s), lambda: S.a.__get__(None, None), lambda: setattr(S.a, 'x', 1), lambda: setattr(S.a, '__doc__', 'x'), lambda: S.a.__reduce__(), lambda: setattr(int, 'real', 1), lambda: setattr(5, 'real', 1), lambda: delattr(5, 'real'), lambda: setattr(slice(1), 'start', 2), lambda: delattr(slice(1), 'start'), lambda: setattr(len, '__name__', 'x')):
    try: print(act())
    except Exception as e: print(type(e).__name__, e)
