# Too few and too many values: the target side is not marked, the line is.
pairs = [(1, 2), (3, 4, 5)]
total = 0
for a, b in pairs:
    total += a * b
    print(total)
