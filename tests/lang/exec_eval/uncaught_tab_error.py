# Mixed tabs and spaces that have no common meaning.
if True:
        x = 1
	y = 2
