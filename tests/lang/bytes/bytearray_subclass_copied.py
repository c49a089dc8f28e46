"""copies of bytearrays of derived classes have the bytes and the attributes"""
import copy
class B(bytearray): pass
b = B(b'ab\xff'); b.x = [1]
c = copy.copy(b); d = copy.deepcopy(b)
print(c, c.x is b.x, d, d.x, type(d).__name__, bytearray(b'a\xe9').__reduce__(), bytearray(b'a').__reduce_ex__(2), bytearray(b'a').__reduce_ex__(3), b.__reduce_ex__(4))
class S(bytearray): __slots__ = ('y', '__dict__')
s = S(b'q'); s.y = 1; s.z = 2; t = copy.copy(s); print(t, t.z)
print(copy.deepcopy(b.__reduce__.__self__ is b), copy.deepcopy((lambda: 1).__code__).co_name)
