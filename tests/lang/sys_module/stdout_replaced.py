# Objects as sys.stdout and sys.stderr; uncaught errors go to the replaced stderr.
import sys
class Tee:
    def __init__(self, name, real): self.name, self.real, self.buf = name, real, []
    def write(self, s): self.buf.append(s); return len(s)
    def flush(self): pass
real = sys.stdout
t = sys.stdout = Tee("out", real)
print("hello", 1); sys.stdout.write("raw")
sys.stdout = real
print(t.buf)
e = sys.stderr = Tee("err", sys.stderr)
try: 1 / 0
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
sys.stderr = sys.__stderr__
print("".join(e.buf).splitlines()[0], "".join(e.buf).splitlines()[-1])
class NoWrite: pass
sys.stdout = NoWrite()
try: print("x")
except AttributeError as x: sys.stdout = real; print(x)
del sys.stdout
try: print("lost")
except RuntimeError as x: sys.stdout = real; print(x)
class Failing:
    def write(self, s): raise ValueError("cannot write")
try: print("a", file=Failing())
except ValueError as x: print(x)
