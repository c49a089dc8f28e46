"""| of weak dictionaries with others"""
import weakref
class K:
    def __init__(s, v): s.v = v
    def __repr__(s): return f'K{s.v}'
a, b, c = K(1), K(2), K(3)
wk = weakref.WeakKeyDictionary({a: 1, b: 2})
print(sorted((wk | {c: 3}).values()), sorted(({c: 3} | wk).values()), type(wk | {c: 1}).__name__)
wk |= {c: 9}; print(len(wk))
wv = weakref.WeakValueDictionary({1: a}); wv2 = weakref.WeakValueDictionary({2: b})
print(sorted((wv | wv2).items(), key=str), sorted((wv | {3: c}).items(), key=str), sorted(({3: c} | wv).items(), key=str))
try: wv | [(1, a)]
except TypeError as e: print(e)
wv |= [(5, a)]; print(len(wv))
