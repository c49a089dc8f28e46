# A failure while a class body runs, inside a function, with a decorator.
def deco(cls): return cls
def make():
    @deco
    class Broken:
        a = 1
        b = a + "x"
    return Broken
make()
