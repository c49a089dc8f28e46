# += and *= of lists: what stands on the right is asked first; and which class answers a reflected operator.
class X:
    def __radd__(s, o): return ('radd', o)
    def __iter__(s): return iter([9])
class Y:
    def __radd__(s, o): return NotImplemented
    def __iter__(s): return iter([9])
class Z(int):
    def __rmul__(s, o): return NotImplemented
L = [1]; M = L; L += X(); print(L, M)
L = [1]; M = L; L += Y(); print(L, M, L is M)
L = [1]; M = L; L *= Z(2); print(L, M, L is M)
b = bytearray(b'a'); c = b; b += X(); print(b, c)
class A:
    def __iadd__(s, o): return NotImplemented
    def __add__(s, o): return 'A.add'
    def __radd__(s, o): return 'A.radd'
class B(A):
    pass
class C(A):
    def __radd__(s, o): return 'C.radd'
a = A(); a += B(); print(a)
a = A(); a += C(); print(a)
a = A(); a += 1; print(a)
a = 1; a += A(); print(a)
class D:
    def __divmod__(s, o): return 'D.dm'
    def __rdivmod__(s, o): return 'D.rdm'
class E(D): pass
class F(D):
    def __rdivmod__(s, o): return 'F.rdm'
print(divmod(D(), E()), divmod(D(), F()), divmod(1, D()), divmod(D(), 1))
