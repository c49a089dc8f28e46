# sys.exit() without a value is success; output before it is kept.
import sys
print("some output")
sys.exit()
