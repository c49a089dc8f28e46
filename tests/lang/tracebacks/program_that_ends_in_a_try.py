# An error at the end of a program shows no caret: CPython has let go of the line.
def f(x):
    return x


try:
    f(1)
