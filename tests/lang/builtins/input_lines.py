# input(), readline, iteration and read over given lines.
import sys
print(repr(input()))
print(repr(input("name? ")))
n = int(input())
print([input().split() for _ in range(n)])
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    if line.startswith("stop"): break
print(repr(sys.stdin.read()))
try: input()
except EOFError as e: print(e)
