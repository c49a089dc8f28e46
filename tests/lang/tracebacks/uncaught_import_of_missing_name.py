# ImportError and ModuleNotFoundError at module level and in a function.
def load():
    import module_that_does_not_exist.sub
try: load()
except ModuleNotFoundError as e: print(e, e.name)
from math import square_root
