# Frames of methods, lambdas, comprehensions, properties and decorators by name.
class A:
    @property
    def value(self):
        return self.compute(lambda x: [x / y for y in (1, 0)])
    def compute(self, f):
        return f(3)
    def __getitem__(self, k):
        return self.value
def wrap(f):
    def inner(*args):
        return f(*args)
    return inner
@wrap
def run(a):
    return a["key"]
run(A())
