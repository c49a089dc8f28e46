# Objects are finalized at a collection, not when the last reference goes.
# Plain mode only: the other modes collect at other times.
import gc, weakref
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = A(1); r = weakref.ref(a)
del a
print("after del:", r() is not None)
gc.collect()
print("after collect:", r())
def g():
    try: yield 1
    finally: print("closed")
for x in g(): break
print("loop left")
gc.collect()
print("collected")
def f(): b = A("local")
f(); print("function returned"); gc.collect()
A("kept to the end").me = 1
print("end")
