# The same where a block is missing, and the file does not end its last line.
for x in range(3):
    pass
else: