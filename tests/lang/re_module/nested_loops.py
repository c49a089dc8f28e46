# Loops in loops, all of which can match nothing: rewritten for RE2 they could double with each level.
import re

for depth in (1, 2, 5, 10):
    print(re.match("(?:" * depth + "a*" + ")*" * depth, "aaab"))
for depth in (30, 90):
    try:
        re.match("(?:" * depth + "a*" + ")*" * depth, "aaab")
    except re.error:  # one that is too large is refused
        pass
print("done")
