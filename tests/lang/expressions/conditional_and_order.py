# Left-to-right evaluation in calls, displays, assignments, subscripts, comparisons.
log = []
def n(x):
    log.append(x)
    return x
def show():
    print(log); log.clear()
def f(*a, **k): return a, k
print(f(n(1), *n([2, 3]), n(4), k=n(5), **n({"z": 6}))); show()
d = {n("a"): n(1), n("b"): n(2)}; show()
d[n("c")] = n(3); show()
l = [0] * 5
l[n(1)], l[n(2)] = n(10), n(20); show()
print(n(1) + n(2) * n(3) - n(4) ** n(2)); show()
x = n(1) if n(0) else n(2); show()
print(x, n(3) < n(2) < n(9)); show()
l[n(0)] += n(7); show()
def deco(x):
    log.append(("deco", x))
    return lambda f: (log.append(("apply", x)), f)[1]
@deco(1)
@deco(2)
def g(a=n("default"), *, b=n("kwdefault")): pass
show()
print(l[n(0):n(3):n(2)]); show()
class C:
    def __repr__(self): return "C()"
o = C()
(n(o)).x = n(5); log.pop(0); show()
assert n(1), n("not evaluated"); show()
try:
    assert n(0), n("message")
except AssertionError as e:
    print("AssertionError", e)
show()
print((n(1), n(2)), [n(3)], len({n(4), n(5)})); show()
a = b = c = n(9); show(); print(a, b, c)
