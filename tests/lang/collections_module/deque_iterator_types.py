# The types of a deque's iterators make iterators, from a number of items on.
from collections import deque

d = deque('abc')
for T in type(iter(d)), type(reversed(d)):
    for args in [(), (d,), (d, 1), (d, 2), (d, 3), (d, 5), (d, -1), (d, 'x'), ([1],), (d, 1, 2), (d, True)]:
        try:
            print(list(T(*args)))
        except Exception as e:
            print(type(e).__name__, e)

    class S(deque):
        pass
    print(list(T(S('xy'), 1)))
    print(T.__name__)
