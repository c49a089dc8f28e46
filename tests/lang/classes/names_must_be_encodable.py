# Names and docs of classes cannot hold lone surrogates; the doc may be set to anything later.
def attempt(f):
    try:
        f()
    except (UnicodeEncodeError, ValueError, TypeError) as e:
        print(type(e).__name__, e)


class C:
    pass


attempt(lambda: type('A\udcdcB', (), {}))
attempt(lambda: type('A\0B', (), {}))
attempt(lambda: type(b'A', (), {}))
attempt(lambda: setattr(C, '__name__', 'A\udcdcB'))
attempt(lambda: setattr(C, '__name__', 'A\0B'))
attempt(lambda: type('A', (), {'__doc__': 'x\udcdcy'}))
print(C.__name__)
C.__doc__ = 'x\udcdcy'
print(ascii(C.__doc__), type('\xe4', (), {'__doc__': 3}).__doc__)
print(tuple.__itemsize__, int.__itemsize__, bool.__itemsize__, bytes.__itemsize__, list.__itemsize__, type.__itemsize__)
