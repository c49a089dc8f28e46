# KeyboardInterrupt passes `except Exception` and runs finally.
def f():
    try: raise KeyboardInterrupt
    except Exception: print("not caught here")
    finally: print("finally")
try: f()
except KeyboardInterrupt as e: print("caught", repr(e))
