# SystemExit with a string: message on stderr, code 1, finally blocks run.
import sys
try:
    sys.exit("fatal: nothing works")
finally:
    print("finally ran")
