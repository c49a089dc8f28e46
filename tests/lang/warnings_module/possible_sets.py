"""Sets that a later Python may read in another way."""
import re
for pattern in ["[[a]", "[+--b]", "[a&&b]", "[a||b]", "[a~~b]", "(?x) [[a]", "[a[b]", "[-a]", "[a-]", r"[[\]]", "[]--b]"]:
    try:
        print(re.compile(pattern).pattern)
    except re.error as e:
        print(pattern, e)
re.match("[[b]", "b")
