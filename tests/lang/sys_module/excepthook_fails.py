# An error inside sys.excepthook: both are reported.
import sys
def hook(t, v, tb): raise KeyError("hook broke")
sys.excepthook = hook
1 / 0
