# This file itself does not compile: exit code 1 and the line with its caret.
print("never printed")
values = [1, 2, 3
print(values)
