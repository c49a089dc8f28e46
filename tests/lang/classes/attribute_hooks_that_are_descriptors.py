"""__getattribute__, __getattr__ and __setattr__ are bound like any method"""
class Descriptor:
    counter = 0
    def __get__(self, obj, t=None):
        def getattr(name):
            self.counter += 1
            raise AttributeError(name)
        return getattr
d = Descriptor()
class A:
    __getattribute__ = d
class B:
    __getattr__ = d
class C:
    __getattribute__ = d
    __getattr__ = d
for cls, n in ((A, 1), (B, 2), (C, 4)):
    try: cls().attr
    except AttributeError as e: print(e, d.counter, n)
class EvilGetattribute:
    def __getattr__(self, name): raise AttributeError(name)
    def __getattribute__(self, name):
        del EvilGetattribute.__getattr__
        for i in range(5): import gc; gc.collect()
        raise AttributeError(name)
try: EvilGetattribute().attr
except AttributeError as e: print(e)
class S:
    @property
    def __setattr__(self): return lambda name, value: print('set', name, value)
    @property
    def __delattr__(self): return lambda name: print('del', name)
S().x = 1
del S().y
class M(type):
    @property
    def __getattr__(cls): return lambda name: (cls.__name__, name)
class X(metaclass=M): pass
print(X.foo)
