# Lambdas by value: defaults, closures, nesting, in containers.
import pickle, math
def trip(x): return pickle.loads(pickle.dumps(x))
print(trip(lambda: 42)(), trip(lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, 5, 6, k=7, z=8), trip(lambda x: lambda y: x + y)(1)(2), trip([lambda v: v + 1, lambda v: v * 2])[1](5), trip({"f": lambda: "in dict"})["f"](), trip(lambda: math.floor(2.5))())
base = 10
add = lambda x: x + base
copy = trip(add); base = 1000; print(add(1), copy(1))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(trip(fact)(10))
def make(n): return lambda x: x * n
three = trip(make(3)); print(three(5), three.__name__, three.__qualname__, three.__module__, trip(three)(6))
fs = trip([(lambda i: lambda: i)(i) for i in range(3)]); print([f() for f in fs])
late = [lambda: i for i in range(3)]; print([f() for f in trip(late)])
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: compose(*fs[1:])(fs[0](x)))
print(trip(compose(lambda x: x + 1, lambda x: x * 10, str))(4))
print(sorted([3, 1, 2], key=trip(lambda v: -v)), list(map(trip(lambda v: v ** 2), range(4))), list(filter(trip(lambda v: v % 2), range(5))))
same = lambda: None
pair = trip((same, same)); print(pair[0] is pair[1], pair[0] is same)
gen = trip(lambda n: (yield from range(n))); print(list(gen(3)))
print(trip(lambda: [x * base for x in range(2)])(), trip(lambda: {k: v for k, v in zip("ab", [1, 2])})(), sorted(trip(lambda: {x for x in "aab"})()), sum(trip(lambda: (x for x in range(4)))()))
print(trip((lambda self: self["x"]))({"x": 1}), trip(lambda: (lambda: (lambda: "deep")))()()(), trip(lambda b=[]: b.append(1) or b)())
d = lambda acc=[]: acc; e = trip(d); d().append(1); print(d(), e())
