# A class derived from a built-in type may take names in its own __init__.
class Tagged(float):
    def __init__(self, value, tag=None):
        self.tag = tag


class Row(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


class Plain(float):
    pass


t, r = Tagged(2.5, tag='x'), Row([1, 2], tag='y')
print(t, t.tag, r, r.tag, Tagged('1e3', tag='z').tag)
for make in [lambda: float(x=1), lambda: Plain(1, tag=2), lambda: tuple(sequence=[1])]:
    try:
        print(make())
    except TypeError as error:
        print(error)
for text in ['\xbd', b'\xff', b'1\xbd2', bytearray(b'\x80')]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
