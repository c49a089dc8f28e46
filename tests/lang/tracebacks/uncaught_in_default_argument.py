# Default values and annotations run in the enclosing scope.
limit = 10
def outer():
    ratio = 0
    def inner(a, b=limit // 3, c=limit // ratio):
        return a
    return inner
outer()
