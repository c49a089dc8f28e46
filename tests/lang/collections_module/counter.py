# Counter: construction, arithmetic, most_common, elements, missing keys.
from collections import Counter
c = Counter("abracadabra"); print(c, c["a"], c["z"], "z" in c, c.most_common(2), c.most_common(), sorted(c.elements()), len(c), sum(c.values()), c.total(), dict(c))
print(Counter(), Counter(a=3, b=-1), Counter({"x": 2}), Counter([1, 1, 2]), Counter([[1], [1]] and "xx"), Counter({"a": 1}, b=2), Counter(None))
c.update("aaa"); c.update({"z": 5}); c.update(q=2); print(c.most_common(3)); c.subtract("aaaa"); c.subtract({"z": 10}); print(c["a"], c["z"], sorted(c.items())); del c["z"]; del c["not there"]; print("z" in c, c.pop("q"))
a, b = Counter(a=3, b=1, d=-2), Counter(a=1, b=2, c=1); print(a + b, a - b, a & b, a | b, +a, -a, a == Counter(a=3, b=1, d=-2), a == Counter(a=3, b=1), Counter(a=1) == Counter(a=1, b=0), a <= b, Counter(a=1) < Counter(a=2), a >= a, a != b)
a += b; print(a); a -= Counter(a=1); print(a); a &= Counter(a=2, c=5); print(a); a |= Counter(x=1); print(a)
for s in ("Counter(5)", "Counter('a', 'b')", "Counter.fromkeys('a')", "Counter('a') + 5", "Counter([[]])", "Counter('a').most_common('x')", "Counter('a') + {'a': 1}", "Counter()['x'] + 1"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", str(e).split(" for")[0])
print(c.copy() == c, type(c.copy()).__name__, Counter("abc").keys() == {"a", "b", "c"}, isinstance(c, dict), max(c, key=c.get), Counter(len(w) for w in "the quick brown fox".split()), Counter("ba").most_common(), Counter("abcabcab").most_common(2), [k for k, v in Counter("aabbc").items() if v > 1], Counter({1: 1}) + Counter({1: -1}), repr(Counter({"a": 1, "b": 2})), list(Counter("hello")), Counter(x=0).most_common(), bool(Counter()), Counter(a=1) | Counter(a=5), sorted(Counter(a=2, b=0, c=-1).elements()))
class W(Counter): pass
print(W("aa"), type(W("a") + W("b")).__name__); d = Counter(); d["k"] += 1; d["k"] += 1; d.setdefault("z", 0); print(d, d.get("nope"), d.items() >= {("k", 2)}); d.clear(); print(d)
words = "the cat the dog the end a cat".split(); print(Counter(words).most_common(2), {w: n for w, n in Counter(words).items() if n == 1})
