# Abstract base classes: abstract methods, registration, hooks.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def show(self): return f"{self.name}: {self.area()}"


class Square(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
    name = "square"


class Half(Shape):
    name = "half"


for cls in (Shape, Half):
    try: cls()
    except TypeError as e: print(e)
print(Square(3).show(), isinstance(Square(1), Shape), issubclass(Half, Shape), sorted(Shape.__abstractmethods__))


class Plugin(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Plugin: return any("run" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class Runs:
    def run(self): pass


class Other: pass


print(isinstance(Runs(), Plugin), isinstance(Other(), Plugin), issubclass(int, Plugin))
print(Plugin.register(Other) is Other, isinstance(Other(), Plugin), issubclass(Other, Plugin))
try: Plugin.register(5)
except TypeError as e: print(e)


class Static(ABC):
    @staticmethod
    @abstractmethod
    def s(): ...
    @classmethod
    @abstractmethod
    def c(cls): ...


print(sorted(Static.__abstractmethods__), type(Static).__name__)
