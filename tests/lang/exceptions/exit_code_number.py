# sys.exit(n) inside nested calls ends with n; handlers see SystemExit.
import sys
def f():
    try: sys.exit(7)
    except Exception: print("not an Exception")
    finally: print("cleanup")
for v in (None, 0, 3, "text", (1, 2), True, 2.5):
    try: sys.exit(v)
    except SystemExit as e: print(repr(e.code), e.args)
try: sys.exit()
except SystemExit as e: print(e.code, e.args)
try: sys.exit(1, 2)
except TypeError as e: print(e)
try: raise SystemExit
except BaseException as e: print(repr(e), e.code)
f()
print("never")
