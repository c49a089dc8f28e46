# locals() of a function is one dict, brought up to date each time someone asks; exec and eval see what was put in it.
def g():
    a = 1
    d = locals()
    exec("b = 2")
    print(d, "b" in locals(), locals() is d)
    d["c"] = 3; d["a"] = 5
    print(locals(), a)
    del a
    return sorted(locals()), vars() is d, dir()
print(g())
def gen():
    x = 1
    yield locals()
    y = 2
    yield locals()
q = gen(); a = next(q); print(a); b = next(q); print(a is b, a, q.gi_frame.f_locals)
def h(n):
    d = locals()
    n += 1
    print(d, locals(), d)
h(1)
class A:
    z = 1
    print("z" in locals(), locals() is vars())
def k():
    def inner(): return x
    x = 5
    exec("x = 6; w = 1")
    print(x, sorted(n for n in locals() if n != "inner"), eval("w"))
k()
def nested():
    l = [locals() for _ in range(2)]
    return l[0] is l[1], sorted(l[0])
print(nested())
def names(a, *b, c=1, **d):
    e = 1
    exec("")
names(1); print(names.__code__.co_varnames, names.__code__.co_nlocals)
