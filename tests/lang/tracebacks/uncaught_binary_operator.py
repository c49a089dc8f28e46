# The operator at fault is marked with its operands.
width, height, label = 3, None, "area"
print(label, width * width)
print(label + ": " + str(width * (height + 1)))
