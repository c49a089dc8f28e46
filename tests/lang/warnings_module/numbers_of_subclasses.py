"""methods of conversion that return a subclass"""
class I(int): pass
class A:
    def __int__(self): return I(3)
    def __index__(self): return I(4)
    __float__ = lambda self: F(2)
class F(float): pass
print(int(A()), type(int(A())))
import operator
print(operator.index(A()))
print(range(A()))
print(float(A()))
class B:
    def __complex__(self): return C(1)
class C(complex): pass
print(complex(B()))
class A:
    def __trunc__(self): return 3
print(int(A()))
