# lru_cache, cache, cached_property, singledispatch.
from functools import lru_cache, cache, cached_property, singledispatch, singledispatchmethod
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append(x); return x * 10 + y
print(f(1), f(2), f(1), f(3), f(2), calls, f.cache_info(), f.__name__, f.__wrapped__(9))
f.cache_clear(); print(f.cache_info(), f.cache_parameters())
@lru_cache
def g(n): return n if n < 2 else g(n - 1) + g(n - 2)
print(g(100), g.cache_info().hits, g.cache_info().misses)
@cache
def h(*a, **k): calls.append("h"); return a, k
calls.clear(); h(1, a=2); h(1, a=2); h(1); h(a=2); print(calls, h.cache_info())
@lru_cache(typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info().currsize)
try: f([])
except TypeError as e: print(e)
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info())
class C:
    n = 0
    @cached_property
    def v(self): C.n += 1; return C.n * 100
    @lru_cache(None)
    def m(self, x): C.n += 1; return x
c = C(); print(c.v, c.v, c.__dict__, C.n); del c.v; print(c.v); c.v = 5; print(c.v, c.m(1), c.m(1), C.v.attrname)
@lru_cache
def boom(x): calls.append("boom"); raise ValueError(x)
calls.clear()
for _ in range(2):
    try: boom(1)
    except ValueError as e: print(e)
print(calls, boom.cache_info())
@singledispatch
def show(x, *a): return f"object {x}"
@show.register
def _(x: int, *a): return f"int {x}"
@show.register(list)
def show_list(x, *a): return f"list of {len(x)}: " + ", ".join(show(e) for e in x)
@show.register(str)
@show.register(bytes)
def _(x): return f"text {x!r}"
class A: pass
class B(A): pass
show.register(A, lambda x: "an A")
print(show(1), show(True), show([1, "a", 2.5]), show("s"), show(b"b"), show(None), show(A()), show(B()), show.dispatch(B)(B()), show.registry.keys() >= {int, list}, show_list([]))
try: show()
except TypeError as e: print(e)
class D:
    @singledispatchmethod
    def m(self, x): return "base"
    @m.register
    def _(self, x: int): return "int"
print(D().m("a"), D().m(1))
