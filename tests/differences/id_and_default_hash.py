# id() and the default hash are serial numbers given on first request, the same in every run.
class A: pass
a, b = A(), A()
print(id(a) == id(a), id(a) != id(b), hash(a) == hash(a), id(a) < id(b))
print(type(id(a)), id(a) > 0)
first = id(A()); second = id(A()); print(first != second)
