"""how flags are shown; groupindex is read-only"""
import re
print(repr(re.I | re.S | re.X), repr(~re.I), re.A | re.M, repr(re.A | re.I))
p = re.compile('(?P<a>x)(?P<b>y)')
print(p.groupindex, dict(p.groupindex), p.groupindex['a'])
try: p.groupindex['a'] = 5
except TypeError as e: print(e)
