print("b starts")
import _circ_a
try: print(_circ_a.x)
except AttributeError as e: print("b:", e)
try: from _circ_a import x
except ImportError as e: print("b:", str(e).split(" (most")[0])
y = "b.y"
def get(): return _circ_a.x
print("b ends")
