"""warnings.warn: once a place, on stderr"""
import warnings
warnings.warn("hello")
def f():
    warnings.warn("dep", DeprecationWarning, stacklevel=2)
f()
f()
for i in range(3):
    warnings.warn("same")
    warnings.warn("other %d" % i)
warnings.warn(RuntimeWarning("inst"))
warnings.warn("x", ImportWarning)
try:
    warnings.warn("x", int)
except TypeError as e: print(e)
try:
    warnings.warn("x", "a")
except TypeError as e: print(e)
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3))
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3, "  the line  "))
print(warnings.filters[:2])
