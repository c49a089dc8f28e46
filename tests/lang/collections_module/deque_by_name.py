# Methods of a deque called by name, and where index() looks.
from collections import deque


class Two:
    def __index__(self):
        return 2


d = deque('abcab', 7)
for f in (lambda: d.__add__([1]), lambda: d.__add__(5), lambda: d.__mul__('x'), lambda: d.__rmul__(None), lambda: d.__mul__(Two()), lambda: d.__imul__([]),
          lambda: d + [1], lambda: d * 'x', lambda: 'x' * d, lambda: d * Two(), lambda: Two() * d, lambda: d * 1.5, lambda: d.index('a', 1), lambda: d.index('a', Two()), lambda: d.index('a', 'b'),
          lambda: d.index('a', 0, []), lambda: d.index('a', -2), lambda: d.index('a', 2 ** 70), lambda: d.index('a', -2 ** 70, 2 ** 70),
          lambda: d.rotate(2 ** 70), lambda: d.insert('x', 1), lambda: d.insert(2 ** 70, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(iter(d)).__name__, type(iter(d)).__module__, type(reversed(d)).__module__)
