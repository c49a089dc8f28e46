# A replaced sys.excepthook gets the uncaught error; exit code is still 1.
import sys
def hook(t, v, tb):
    names = []
    while tb: names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print("hook:", t.__name__, v, names)
sys.excepthook = hook
def f(): raise ValueError("unseen by the default hook")
f()
