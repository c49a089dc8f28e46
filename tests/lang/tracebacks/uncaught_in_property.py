# Frames of a property, __getattr__ and a descriptor.
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self): return self.c * 9 / 5 + self.offset
    def __getattr__(self, name):
        return self.__dict__["extras"][name]
print(Temp(20).f)
