# Attributes, methods, class variables, inheritance, dynamic changes.
class A:
    kind = "a"
    count = 0
    def __init__(self, x):
        self.x = x
        A.count += 1
    def get(self): return self.x
    def __repr__(self): return f"A({self.x!r})"
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
class B(A):
    kind = "b"
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def get(self): return (super().get(), self.y)
a, b = A(1), B(2, 3)
print(a, b, a.get(), b.get(), a.kind, b.kind, A.count, a.__dict__, b.__dict__)
print(isinstance(b, A), isinstance(a, B), issubclass(B, A), issubclass(A, object), type(b) is B, b.__class__.__name__, B.__bases__ == (A,), B.__base__ is A, [c.__name__ for c in B.__mro__])
print(a == A(1), a != A(2), a == 1, a == b)
a.new = 5; A.shared = "s"; print(a.new, b.shared, vars(a))
del a.new
for s in ("a.new", "A.nope", "a.get(1)", "B(1)", "A()", "del_", "a()", "hash(a)", "a < b", "a + b", "len(a)", "a[0]", "iter(a)", "-a", "a.x.y", "A.get()", "B.y", "int(a)", "float(a)", "with_"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
a.kind = "own"; print(a.kind, A.kind); del a.kind; print(a.kind)
def later(self, n): return self.x * n
A.later = later; print(a.later(3), b.later(2), A.later(a, 4))
a.later = lambda n: "instance " + str(n); print(a.later(1))
m = a.get; a.x = 99; print(m(), m.__self__ is a, m.__func__ is A.get)
b.__class__ = A; print(b.get(), type(b).__name__, b.y)
class Empty: pass
e = Empty(); e.a = e.b = 1; print(sorted(vars(e)), getattr(e, "zz", "default"), hasattr(e, "a"), setattr(e, "c", 2), e.c, delattr(e, "a"), e.__dict__)
e.__dict__["dyn"] = 1; e.__dict__ = {"fresh": 2}; print(e.fresh, hasattr(e, "dyn"), e.__dict__)
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, Empty.__dict__.keys() >= {"__module__", "__dict__"}, type(A), type(type), repr(A), str(B))
A.__name__ = "Renamed"; print(A, A.__name__, repr(a))
for s in ("A.__name__ = 5", "e.__class__ = 5", "e.__class__ = int", "e.__dict__ = 5", "A.__bases__ = ()", "int.x = 1", "(5).x = 1", "object().x = 1", "A.__dict__['x'] = 1", "None.x = 1", "len.x = 1", "e.__dict__.x = 1", "del A.nope", "del e.nope"):
    try: exec(s)
    except Exception as x: print(s, "->", type(x).__name__ + ":", x)
