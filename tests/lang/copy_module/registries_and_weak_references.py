"""copyreg tells how to copy; weak references are their own copies"""
import copy, copyreg, weakref
class C:
    def __new__(cls, foo): obj = object.__new__(cls); obj.foo = foo; return obj
def pickle_C(obj): return (C, (obj.foo,))
x = C(42)
copyreg.pickle(C, pickle_C, C)
y = copy.copy(x); print(y.foo)
y = copy.deepcopy(x); print(y.foo)
class N:
    def __getattribute__(self, name):
        if name.startswith("__reduce"): raise AttributeError(name)
        return object.__getattribute__(self, name)
for f in copy.copy, copy.deepcopy:
    try: print(f(N()))
    except Exception as e: print(type(e), e)
class A: pass
a = A(); r = weakref.ref(a); print(copy.copy(r) is r, copy.deepcopy(r) is r)
u = weakref.WeakKeyDictionary({a: [1]}); v = copy.deepcopy(u); print(len(v), v[a])
w = weakref.WeakValueDictionary({1: a}); z = copy.deepcopy(w); print(len(z))
c = copy.copy(w); print(len(c))
