# Nested comprehensions have frames of their own.
data = [[1, 2], [3, 0]]
result = {i: [10 // x for x in row] for i, row in enumerate(data)}
