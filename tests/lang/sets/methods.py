# set and frozenset: operators, methods, errors; printed through sorted.
def S(x): return (type(x).__name__, sorted(x)) if isinstance(x, (set, frozenset)) else x
a, b = {1, 2, 3}, frozenset([3, 4])
for e in ("a | b", "a & b", "a - b", "a ^ b", "b | a", "b - a", "a.union(b, [9])", "a.intersection([1, 2], (2,))", "a.difference([1], [2])", "a.symmetric_difference('ab')" if False else "a.symmetric_difference([1, 7])", "a < b", "a <= a", "{3} < a", "a >= {1}", "a == {3, 2, 1}", "frozenset(a) == a", "a.isdisjoint([9])", "a.issubset(range(10))", "a.issuperset([1])", "a.copy()", "len(a)", "2 in a", "set('hello')", "set()", "frozenset()", "set([1, 1, 1])", "{*a, *b}", "b.copy() is b", "hash(b) == hash(frozenset([4, 3]))", "set({1: 2})", "a != b", "bool(set())"):
    print(e, "=", S(eval(e)))
c = set()
c.add(1); c.add(1); c.add("x"); c.update([2, 3], (4,)); c.discard(99); c.discard("x"); c.remove(1); print(S(c))
c |= {10}; c &= {2, 3, 10}; c -= {3}; c ^= {2, 5}; print(S(c)); c.intersection_update([5, 10]); c.difference_update([10]); c.symmetric_difference_update([7]); print(S(c), c.pop() in (5, 7), len(c)); c.clear(); print(c, frozenset(), repr(set([1])), repr(frozenset([1])))
for s in ("{[]}", "set([[]])", "c.add([])", "c.pop()", "c.remove(5)", "a | [1]", "a & 'x'", "a - 5", "a ^ None", "a < [1]", "hash(a)", "{1: 2} | a", "b.add(1)", "a + b", "[] in a", "a.union(5)", "set(5)", "a.update(5)", "{a}", "a[0]", "frozenset(5)", "set(1, 2)", "a.nope", "a.isdisjoint(5)", "{{}}", "a.remove([1])", "a.discard({})", "sorted(a)[0]"):
    try: print(s, "=", S(eval(s)))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
d = {frozenset([1]): "fs"}; print(d[frozenset([1])], {1} in {frozenset([1])}, {1, 2} in [{2, 1}], S({x * x for x in range(-3, 4)}), S({1, 1.0, True}), S({(1, 2), (1, 2)}))
x = {1}; y = x; x |= {2}; print(S(y), x is y); x = x | {3}; print(S(y)); f = frozenset([1]); g = f; f |= {2}; print(S(f), S(g), type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__)
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): return self.v == o.v
print(len({H(1), H(2), H(1)}), H(2) in {H(1), H(2)}, len({H(i % 10) for i in range(100)}))
s = set(range(1000))
for i in range(0, 1000, 2): s.discard(i)
print(len(s), sum(s), 501 in s, 500 in s, min(s), max(s), S({i for i in s if i > 990}))
for k in sorted(s)[:3]: s.remove(k)
print(sorted(s)[:3])
big = set()
for i in range(600): big.add(i * 2 ** 55); big.discard((i - 3) * 2 ** 55)
print(S({x >> 55 for x in big}))
