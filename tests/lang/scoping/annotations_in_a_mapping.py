"""__annotations__ is asked for by __getitem__, never searched"""
class C:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): print('set', k); self.d[k] = v
ns = {'__annotations__': C()}
exec("X: str\ny: int = 3", ns)
print(ns['__annotations__'].d)
class L:
    def __getitem__(self, k):
        if k == '__annotations__': raise KeyError(k)
        return globals()[k]
    def __setitem__(self, k, v): print('s', k, v)
try: exec("X: str", {}, L())
except Exception as e: print(repr(e))
class Meta(type):
    @classmethod
    def __prepare__(cls, n, b):
        return {'__annotations__': C()}
class X(metaclass=Meta):
    a: int = 1
print(X.__annotations__.d)
class Meta2(type):
    def __prepare__(*a): return {'__annotations__': 5}
try:
    class Y(metaclass=Meta2): a: int
except Exception as e: print(repr(e))
