# A match has items, but is no sequence.
import re
m = re.match('a(.)', 'ab')
for f in (iter, list, lambda m: 'a' in m):
    try: print(f(m))
    except TypeError as e: print(e)
try:
    a, b = m
except TypeError as e: print(e)
try:
    for x in m: pass
except TypeError as e: print(e)
print(m[1], m[0])
