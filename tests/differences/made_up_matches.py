# What only the library calls, with matches and templates that it would not make: an error or a harmless answer, never a crash.
import _re
import re

p = re.compile('(a)')
for template in (10 ** 8,), (-1,), (2,), (1.5,):
    try:
        print(_re.sub(p, template, 'xaa', 0))
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(_re.sub(p, (1, 0, '-'), 'xaa', 0))
for subject in 'abc', b'abc':
    print(_re.match(p, subject, 0, 3, (0, 1, 2, -5, None)).groups())
