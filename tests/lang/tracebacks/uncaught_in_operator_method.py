# Frames of __add__ and __radd__ reached from an expression.
class Money:
    def __init__(self, v): self.v = v
    def __add__(self, o):
        return Money(self.v + o.v)
    def __radd__(self, o):
        return self + Money(o)
print((1 + Money(2)).v)
print(sum([Money(1), Money(2), "3"]).v)
