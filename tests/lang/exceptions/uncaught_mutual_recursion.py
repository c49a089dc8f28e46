# Alternating frames are not folded.
def even(n):
    return n == 0 or odd(n - 1)
def odd(n):
    return even(n - 1) if n else undefined_name
even(5)
