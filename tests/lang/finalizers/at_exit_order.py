# Objects alive at a normal exit are finalized, each once.
class A:
    def __del__(self): print("finalized at exit")
a = A()
def g():
    try: yield
    finally: print("closed in function")
def f():
    for _ in g(): break
f()
import gc; gc.collect()
print("end of script")
