# The words of TypeError and ZeroDivisionError for every binary operator.
import operator
pairs = [(1, "a"), ("a", 1), ([], 1), (1, []), (None, 1), ({}, {}), (1.5, "x"), ((), []), (object, 1)]
names = "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul divmod".split()
for a, b in pairs:
    for n in names:
        f = divmod if n == "divmod" else getattr(operator, n)
        try:
            r = f(a, b)
            print(n, a, b, "->", r)
        except Exception as e:
            print(n, type(e).__name__, e)
for code in ["1/0", "1//0", "1%0", "1.0/0", "1.0//0", "1.0%0", "0**-1", "0.0**-1", "divmod(1,0)", "divmod(1.0,0)",
             "1 << -1", "1 >> -1", "1.5 << 1", "~1.5", "-'a'", "+[]", "~'a'", "-None"]:
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, type(e).__name__, e)
for code in ["x = 1; x += 'a'", "x = 'a'; x += 1", "x = []; x += 1", "x = (); x -= 1", "x = None; x **= 2",
             "x = {}; x |= 1", "x = 1; x @= 2", "x = 1; x >>= 's'", "x = 'a'; x *= 'b'", "x = [1]; x *= 1.5"]:
    try:
        exec(code)
    except Exception as e:
        print(code, "|", type(e).__name__, e)
