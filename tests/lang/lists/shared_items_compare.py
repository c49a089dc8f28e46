# The same pair of containers may be met again deeper, next to where it was met before.
def mk():
    a=(1,2); b=(a,a,frozenset([a])); return [b,a,(a,b)]
try: print(mk()==mk())
except RecursionError as e: print("RecursionError")
try: print((frozenset([(1,2)]),) == (frozenset([(1,2)]),))
except RecursionError as e: print("RecursionError")
try: print(frozenset([(1,2)]) == frozenset([(1,2)]), {(1,2)} == {(1,2)}, (1,2) in {(1,2)})
except RecursionError as e: print("RecursionError")
try: print(([(1,2)],) == ([(1,2)],))
except RecursionError as e: print("RecursionError")
def cyclic():
    a = []; a.append([a, 1]); return a
try: print(cyclic() == cyclic())
except RecursionError as e: print("RecursionError")
s = [0]
print([s, [s, [s, [s]]]] == [[0], [[0], [[0], [[0]]]]], [s, {1: s, 2: (s, s)}] == [[0], {1: [0], 2: ([0], [0])}])
