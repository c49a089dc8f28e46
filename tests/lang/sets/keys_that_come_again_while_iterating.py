# A set that loses a key and gets it back while it is iterated over says nothing.
s = {1}
for x in s:
    print(x)
    s.remove(x)
    s.add(x)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
