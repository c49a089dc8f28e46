# A key that is not there is looked for once.
class H:
    asked = 0
    def __hash__(self): return 1
    def __eq__(self, other):
        H.asked += 1
        return H.asked == 2

d = {H(): 'v'}
try: print(d[H()])
except KeyError as e: print('KeyError', type(e.args[0]).__name__, H.asked)
class Counts:
    hashed = 0
    def __hash__(self):
        Counts.hashed += 1
        return 5
key = Counts()
for look in lambda: {}[key], lambda: {1: 2}[key], lambda: {'a': 1}[key]:
    Counts.hashed = 0
    try: look()
    except KeyError: print('KeyError', Counts.hashed)
class M(dict):
    def __missing__(self, key): return 'missing'
print(M()[key], Counts.hashed)

def f(a): pass
f.__defaults__ = (1, 2, 3)
try: f(1, 2)
except TypeError as e: print(e)
