# __getitem__/__setitem__/__delitem__/__len__/__iter__/__contains__/__reversed__/__missing__ protocols.
class Vec:
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return Vec(*self.a[i]) if isinstance(i, slice) else self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def __iter__(self): return iter(self.a)
    def __reversed__(self): return reversed(self.a)
    def __contains__(self, x): return x in self.a
    def __repr__(self): return f"Vec{tuple(self.a)}"
    def __eq__(self, o): return isinstance(o, Vec) and self.a == o.a
    def __add__(self, o): return Vec(*(x + y for x, y in zip(self, o)))
    def __mul__(self, k): return Vec(*(x * k for x in self))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(x * y for x, y in zip(self, o))
    def __neg__(self): return self * -1
    def __bool__(self): return any(self)
    def __call__(self, f): return Vec(*map(f, self))
v = Vec(1, 2, 3)
print(v, len(v), v[0], v[-1], v[1:], 2 in v, list(reversed(v)), v + v, v * 2, 3 * v, v @ v, -v, bool(v), bool(Vec(0, 0)), v(lambda x: x ** 2), v == Vec(1, 2, 3), [*v], sum(v), max(v), sorted(v, reverse=True), dict(enumerate(v)))
v[0] = 10; v[1:] = [7, 8, 9]; del v[0]; print(v)
a, *b = v; print(a, b)
for s in ("v[100]", "v['x']", "v @ 5"):
    try: print(eval(s))
    except Exception as e: print(type(e).__name__, e)
class Old:
    def __getitem__(self, i):
        print("getitem", i, end=" ")
        if i >= 3: raise IndexError(i)
        return i * i
print(list(Old())); print(4 in Old()); print([*Old()], tuple(Old()), sum(Old()), dict(zip("abc", Old()))); a, b, c = Old(); print(a, b, c)
class OldLen(Old):
    def __len__(self): return 3
print(list(reversed(OldLen())))
class Bad:
    def __getitem__(self, i): raise KeyError(i)
    def __iter__(self): return 5
    def __len__(self): return "x"
    def __reversed__(self): return None
for f in (lambda: iter(Bad()), lambda: list(Bad()), lambda: len(Bad()), lambda: 1 in Bad(), lambda: Bad()[1], lambda: [*Bad()], lambda: reversed(Bad())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class NoIter: __iter__ = None
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next failed")
class NoNext:
    def __iter__(self): return NoNextI()
class NoNextI: pass
for x in (NoIter(), BadNext(), NoNext()):
    for f in (iter, list, lambda y: [*y], lambda y: 1 in y, lambda y: max(y)):
        try: f(x)
        except Exception as e: print(type(e).__name__, e)
class Matrix:
    def __init__(self, r, c): self.d = {}; self.shape = r, c
    def __getitem__(self, k):
        i, j = k
        return self.d.get((i, j), 0)
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): self.d.pop(k)
m = Matrix(2, 2); m[0, 1] = 5; m[1, 1] += 3; print(m[0, 1], m[1, 1], m[0, 0], m.d); del m[0, 1]; print(m.d)
it = iter([1, 2, 3].__iter__, None) if False else iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4); print(list(it))
