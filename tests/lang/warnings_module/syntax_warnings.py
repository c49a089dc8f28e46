"""code that is almost certainly wrong"""
x = 1
assert (x, "m")
x is ()
0x1for x in (1,)
