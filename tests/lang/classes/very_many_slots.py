# More slots than a 16-bit number can count.
# Plain mode only: it would take too long with a collection at every step.
C = type('C', (), {'__slots__': ['s%d' % i for i in range(70000)] + ['__dict__']})
o = C()
o.s1, o.s69999, o.s65537 = 1, 2, 3
o.y = 5
print(o.s1, o.s69999, o.s65537, hasattr(o, 's2'), vars(o))
o.s2 = 9
print(o.s1, o.s69999, o.s65537, o.s2, vars(o))
