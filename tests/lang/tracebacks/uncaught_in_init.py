# __init__, super().__init__ and a failing default.
class Base:
    def __init__(self, size):
        self.cells = [0] * size
class Grid(Base):
    def __init__(self, w, h=None):
        super().__init__(w * h)
Grid(3)
