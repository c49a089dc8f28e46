_private = 1
public = 2
def func(): return "func"
class K: pass
import math
