# The recursion limit stops a chain through every protocol, with an error that can be caught.
# Plain mode only.
import sys
from _chains import chains

del chains["set_name"]  # wraps every error in another one
for name, f in chains.items():
    try:
        f(5000)
        print(name, "was not stopped")
    except RecursionError as e:
        print(name, str(e)[:32])  # which call it was that passed the limit is each engine's own
