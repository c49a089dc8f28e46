# reduce, wraps, update_wrapper, total_ordering, cmp_to_key.
from functools import reduce, wraps, update_wrapper, total_ordering, cmp_to_key, WRAPPER_ASSIGNMENTS
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: a * b, range(1, 6), 1), reduce(max, [3, 9, 2]), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(lambda d, k: {**d, k: len(d)}, "ab", {}), reduce(None, [7]) if True else 0)
for f in (lambda: reduce(lambda a, b: a, []), lambda: reduce(5, [1, 2]), lambda: reduce(len), lambda: reduce(len, 5), lambda: reduce(lambda a: a, [1, 2]), lambda: reduce(lambda a, b: 1 / 0, [1, 2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def deco(f):
    @wraps(f)
    def w(*a): "wrapper doc"; return f(*a)
    return w
@deco
def hello(x: int) -> str:
    "hello doc"
    return f"hello {x}"
hello2 = deco(len)
print(hello(1), hello.__name__, hello.__doc__, hello.__wrapped__(2), hello.__annotations__, hello2.__name__, WRAPPER_ASSIGNMENTS)
def plain(): pass
plain.attr = 1
def other(): pass
update_wrapper(other, plain); print(other.__name__, other.attr, other.__wrapped__ is plain, other.__module__)
class CallMe:
    def __call__(self): return "called"
print(deco(CallMe())(), deco(CallMe()).__name__)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(1) > V(0), V(2) >= V(3), sorted([V(3), V(1)])[0].v, max(V(1), V(5)).v)
for f in (lambda: V(1) <= 5, lambda: V(1) > "a", lambda: total_ordering(type("Q", (), {}))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
@total_ordering
class G:
    def __init__(self, v): self.v = v
    def __ge__(self, o): return self.v >= o.v
    def __eq__(self, o): return self.v == o.v
print(G(1) < G(2), G(1) <= G(1), G(3) > G(2))
def cmp(a, b): return (a > b) - (a < b)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: cmp(len(a), len(b)))), max([1, 5, 2], key=cmp_to_key(cmp)), cmp_to_key(cmp)(1) < cmp_to_key(cmp)(2), cmp_to_key(cmp)(1) == cmp_to_key(cmp)(1))
nums = ["3", "30", "34", "5", "9"]; print("".join(sorted(nums, key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))))
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs); print(compose(lambda x: x + 1, lambda x: x * 2, str)(4), [compose(*[lambda v: v + 1] * 50)(0)])
