"""One site sees ints, strings, bytes and tuples of one class and of several sizes: each has its attributes behind it."""
class I(int): pass
class S(str): pass
class B(bytes): pass
class T(tuple): pass
values = [I(0), I(3), I(2**70), I(-2**200), S(''), S('abc'), S('é' * 40), B(b''), B(b'x' * 30), T(), T((1,)), T(range(9))]
def get(o):
    return o.pair
def put(o, n):
    o.pair = n
    o.other = -n
for n in range(40):
    for i, o in enumerate(values):
        put(o, (i + 100 * n))
    if n > 36: print([get(o) for o in values], [o.other for o in values])
print(values[2] == 2**70, values[6], values[11], sorted(values[:4]), [v.__dict__ for v in values][:2])
class P(T):
    def __init__(self, *_): self.size = len(self)
    def double(self): return self.size * 2
print([P(range(n)).double() for n in range(6)], [p.size for p in map(P, ('', 'a', 'bcd'))])
class Cell(int):
    def __new__(cls, v, note=''): o = super().__new__(cls, v); o.note = note; return o
    def __add__(self, other): return Cell(int(self) + int(other), self.note + getattr(other, 'note', '?'))
total = Cell(0)
for k in range(5): total = total + Cell(10 ** (k * 6), 'abcde'[k])
print(total, total.note)
