# Set algebra against brute force; mixed operands; in-place aliasing; iteration rules.
import random
rng = random.Random(1)
bad = 0
for _ in range(60):
    la, lb = [rng.randrange(20) for _ in range(rng.randrange(15))], [rng.randrange(20) for _ in range(rng.randrange(15))]
    a, b = set(la), frozenset(lb)
    if sorted(a | b) != sorted(x for x in range(20) if x in la or x in lb): bad += 1
    if sorted(a & b) != sorted(x for x in range(20) if x in la and x in lb): bad += 1
    if sorted(a - b) != sorted(x for x in range(20) if x in la and x not in lb): bad += 1
    if sorted(a ^ b) != sorted(x for x in range(20) if (x in la) != (x in lb)): bad += 1
    if (a <= b) != all(x in lb for x in la) or (a < b) != (all(x in lb for x in la) and len(a) < len(b)) or a.isdisjoint(b) != (not (a & b)) or (a == b) != (sorted(a) == sorted(b)): bad += 1
    c = a.copy(); c |= b; d = a.copy(); d &= b; e = a.copy(); e -= b; f = a.copy(); f ^= b
    if (c, d, e, f) != (a | b, a & b, a - b, a ^ b) or a.union(lb) != c or a.intersection(lb) != d or a.difference(lb) != e or a.symmetric_difference(lb) != f: bad += 1
print(bad)
s = {1, 2}; t = s; s |= {3}; print(sorted(t), s is t); s = s | {4}; print(sorted(t)); u = frozenset([1]); v = u; u |= {2}; print(sorted(v), sorted(u), type(u).__name__); s -= s; print(s, t is s, sorted(t)); s = {1}; s ^= s; print(s); s = {1, 2, 3}; s &= s; s.update(s); print(sorted(s))
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
try:
    for x in s: s.discard(x)
except RuntimeError as e: print(e)
it = iter({1}); print(next(it), next(it, "end"), type(it).__name__)
class S(set):
    def __or__(self, o): return "or!"
    def __contains__(self, x): return True
print(S([1]) | {2}, {2} | S([1]) if False else "", S() & {1}, 99 in S(), S([1]) == {1}, type(S([1]) - {1}).__name__, type(S([1]).copy()).__name__, sorted(S("ab")))
print({1, 2} == {2, 1}, {1} == frozenset([1]), {1} != [1], set() == frozenset(), {(1, 2)} == {(1, 2)}, {1, True, 1.0} == {1}, {frozenset([1]), frozenset([1])} == {frozenset([1])}, hash(frozenset([1, 2])) == hash(frozenset((2, 1, 2))), hash(frozenset()) == hash(frozenset([])), {frozenset("ab"): 1}[frozenset("ba")], {1} in [{1}], frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])})
for x in ("{1} < 5", "{1} | [1]", "{1} - 'a'", "{1} & None", "{1}.union(5)", "{1} + {2}", "{{1}}", "sorted([{1}, {2}, {1, 2}]) and 1", "min({1}, {2}) == {1}", "set(1)", "{1}.add({2})", "{1}.remove(5)", "{1}.remove({5})", "set().pop()", "{1}.update(1)", "frozenset([1]).add(2)", "{1}.intersection()", "{1}.issubset(5)", "set.union({1}, [2], (3,))", "set.union([1], {2})", "set('ab') > set('a')", "{1} >= frozenset()", "not set()", "{*()} or 'empty'", "{1, 2}.__len__()", "{1}.__contains__(1)"):
    try: print(x, "=", (lambda r: sorted(r) if isinstance(r, (set, frozenset)) else r)(eval(x)))
    except Exception as e: print(x, "->", type(e).__name__ + ":", e)
