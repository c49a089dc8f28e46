# Lambdas with all kinds of arguments, in defaults, tables and recursion.
print((lambda: 1)(), (lambda x: x + 1)(2), (lambda x, y=2: x * y)(3), (lambda *a, **k: (a, k))(1, 2, z=3), (lambda *, k: k)(k=5), (lambda a, /, b: (a, b))(1, b=2))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
print([table[o](6, 3) for o in "+-*"])
fs = [lambda: i for i in range(4)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(4)]
print([f() for f in fs])
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(Y(lambda s: lambda n: 1 if n < 2 else n * s(n - 1))(10))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(lambda x: x + 1, lambda x: x * 2, str)(5))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(lambda x: x % 2, range(6))))
print((lambda x: (lambda y: (lambda z: x + y + z)))(1)(2)(3))
print((lambda: (yield))().__class__.__name__, list((lambda: (yield 5))()))
f = lambda: None
print(f.__name__, f.__qualname__, f())
print((lambda x=(lambda: 7)(): x)(), (lambda: lambda: 3)()(), [*map(lambda t: t[0], [(1, 2)])])
print((lambda a, b: a if a > b else b)(3, 9), (lambda x: not x)(0), (lambda: (1, 2))(), (lambda: [])())
class C:
    m = lambda self, x: (self.k, x)
    k = 5
print(C().m(3))
