# The decorated function's definition fails at decoration time.
def check(*types):
    def deco(f):
        if len(types) != f.__code__.co_argcount:
            raise TypeError(f"{f.__name__} takes {f.__code__.co_argcount} arguments, {len(types)} types given")
        return f
    return deco
@check(int, str)
def good(a, b): return a
print(good(1, "x"))
@check(int)
def bad(a, b):
    return a
