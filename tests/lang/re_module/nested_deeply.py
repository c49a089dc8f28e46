# Patterns nest as deep as CPython takes them.
import re
n = 400
m = re.compile("(" * n + "a" + ")" * n).match("ab")
print(m.span(n), len(m.groups()))
print(re.compile("(?:" * n + "a" + "|b)" * n).findall("abc"))
for n in 1000, 100_000:
    try: re.compile("(" * n + "a" + ")" * n)
    except RecursionError as e: print(e)
