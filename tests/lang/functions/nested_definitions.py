# Functions that make functions, classes and generators; late binding; __qualname__ paths.
def a():
    def b():
        def c(): return "c"
        class D:
            def e(self):
                def f(): return __class__.__name__
                return f
            g = lambda self: (lambda: "inner lambda")
        return c, D
    return b
c, D = a()(); print(c(), c.__qualname__, D.__qualname__, D.e.__qualname__, D().e()(), D().e().__qualname__, D.g.__qualname__, D().g()().upper(), D().g().__qualname__)
def table():
    t = {}
    for name in ("up", "down"):
        def f(x, name=name): return f"{name} {x}"
        f.__name__ = name; t[name] = f
    return t
print({k: v(1) for k, v in table().items()}, table()["up"].__name__)
def compose(*fs):
    def run(x):
        for f in fs: x = f(x)
        return x
    return run
print(compose(str.strip, str.title, lambda s: s + "!")("  hi there "))
def curry(f, n, *got): return f(*got) if len(got) >= n else lambda *a: curry(f, n, *got, *a)
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3), curry(max, 2)(5, 9), curry(lambda *a: a, 4)(1, 2)(3)(4))
def make_counter_class():
    total = 0
    class Counter:
        def __init__(self): self.own = 0
        def hit(self):
            nonlocal total
            total += 1; self.own += 1
            return self.own, total
    return Counter
C = make_counter_class(); x, y = C(), C(); print(x.hit(), x.hit(), y.hit(), make_counter_class()().hit())
def generator_factory(n):
    def g(k):
        for i in range(n): yield i * k
    return g
print(list(generator_factory(3)(10)), [list(generator_factory(i)(1)) for i in range(3)])
def conditional(flag):
    if flag:
        def f(): return "yes"
    else:
        f = lambda: "no"
    return f()
print(conditional(1), conditional(0))
def recursive_inner(n):
    def go(k, acc): return acc if k == 0 else go(k - 1, acc + [k])
    return go(n, [])
print(recursive_inner(5))
def memoized():
    cache = {}
    def fib(n):
        if n not in cache: cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return cache[n]
    return fib, cache
f, cache = memoized(); print(f(50), len(cache))
def state_machine():
    def start(c): return middle if c == "a" else error
    def middle(c): return end if c == "b" else middle if c == "a" else error
    def end(c): return error
    def error(c): return error
    return start, end
def accepts(s):
    st, end = state_machine()
    for c in s: st = st(c)
    return st is end
print([accepts(s) for s in ("ab", "aab", "b", "abb", "")])
def with_default_from_outer(v):
    def inner(a=v, b=[v]): b.append(a); return b
    return inner
i = with_default_from_outer(7); print(i(), i(1)); print((lambda f: (f(), f()))((lambda: (n := [0]) and (lambda: n.append(len(n)) or n[-1]))()))
def late():
    fs = [lambda: v for v in range(3)]
    try: return [f() for f in fs], v
    except NameError as e: return str(e)
print(late()); deco = lambda n: lambda f: lambda *a: n * f(*a)
@deco(2)
@deco(5)
def val(x): return x + 1
print(val(1))
