# Keywords of a class statement reach __new__ of the metaclass; type.__init__ passes over them.
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print(name, kw)
        return super().__new__(m, name, bases, ns)
class A(metaclass=Meta, extra=1): pass
class B(A, more=2): pass
for args in ((), (1, 2)):
    try: type.__init__(A, *args)
    except TypeError as e: print(e)
try: type.__init__(A, 1, k=2)
except TypeError as e: print(e)
