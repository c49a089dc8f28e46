# input() and sys.stdin at end of file.
import sys
try: input()
except EOFError as e: print("EOFError", e)
try: input("prompt> ")
except EOFError as e: print("EOFError", e)
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
for bad in ((1, 2),):
    try: input(*bad)
    except TypeError as e: print(e)
