"""an AttributeError that leaves __getattr__ tells of object and name; exceptions whose __init__ is called again"""
e = ImportError('test', name='n', path='p')
print(e.name, e.path, e.msg); e.__init__(); print(e.name, e.path, e.msg)
e.__init__('a', name='q'); print(e.name, e.msg)
class A: blech = None
class B(A):
    def __getattr__(self, k): raise AttributeError()
try: B().bluch
except AttributeError as e: print(repr(e), e.name, type(e.obj))
import sys
B().bluch
