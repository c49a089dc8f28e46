# A bare raise keeps the first traceback; raise e adds its own line.
def inner(): raise ValueError("first")
def middle():
    try: inner()
    except ValueError: raise
def outer():
    try: middle()
    except ValueError as e:
        e.args = ("changed message",)
        raise e
outer()
