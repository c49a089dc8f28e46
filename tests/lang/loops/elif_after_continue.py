# A lone `continue` or `break` as a branch once swallowed the elif branches behind it.
def kinds(items):
    out = []
    for x in items:
        if x == 1: out.append("one")
        elif x == 2: continue
        elif x == 3: break
        elif x: out.append(f"other {x}")
        else: out.append("none")
    return out
print(kinds([1, 2, 0, 5, 3, 7]), kinds([2]), kinds([4, 3]))
i = 0
while i < 6:
    i += 1
    if i == 2: continue
    elif i == 5: break
    else: print(i)
