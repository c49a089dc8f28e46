# References to one object: the plain one is made once, counts and lists, the order callbacks run in, across collections.
import gc, weakref
class A: pass
class R(weakref.ref): pass
a = A()
p = weakref.ref(a)
log = []
more = [weakref.ref(a, lambda w, i=i: log.append(i)) for i in range(4)]
r = R(a)
print(weakref.ref(a) is p, R(a) is r, weakref.getweakrefcount(a) >= 6, weakref.getweakrefs(a)[0] is p, set(more) <= set(weakref.getweakrefs(a)))
for _ in range(3): gc.collect(); [A() for _ in range(100)]
print(weakref.ref(a) is p, weakref.getweakrefcount(a))
del more[1]; gc.collect(); print(weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))
del p; gc.collect(); q = weakref.ref(a); print(q() is a, weakref.getweakrefcount(a))
del a; gc.collect(); print(log, q(), r(), [w() for w in more])
many = [A() for _ in range(1000)]
refs = [weakref.ref(x) for x in many]
print(all(weakref.ref(x) is w for x, w in zip(many, refs)))
del many[::2]; del x; gc.collect()
print(sum(w() is None for w in refs), all(weakref.ref(x) is w for x, w in zip(many, refs[1::2])))
print(weakref.getweakrefcount(5), weakref.getweakrefs("x"))
