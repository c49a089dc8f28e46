print("a starts")
import _circ_b
x = "a.x"
def get(): return _circ_b.y
print("a ends")
