# The mini-language over strings, and str.format with all its field forms.
for s in ("", "5", "<6", ">6", "^6", "*^7", ".2", "6.2", "<6.1s", "s", "06", "\u65e5>5", "}>5" if False else ">1"): print(repr(s), "|" + format("abc", s) + "|", "|" + format("", s) + "|", "|" + format("日本", s) + "|")
class P:
    def __init__(self): self.x = [1, {"k": "deep"}]; self.y = "why"
p = P()
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0.y} {0.x[0]} {0.x[1][k]}".format(p), "{[1]} {[k]}".format([1, 2], {"k": 3}), "{!r} {!s} {!a}".format("é", "é", "é"), "{:>{}} {:{w}.{p}f}".format("a", 4, 2.5, w=6, p=2), "{{}} {{{}}}".format(1), "{0}{0}".format("x"), "{:{}{}}".format("s", ">", 5), "{a.y!r:>6}".format(a=p), "{0[a b]}".format({"a b": 1}), "{0[-1]}".format({"-1": "neg"}), "{}".format(()), "{:}".format(5), "{0:{1}}".format(3, "04"))
print("{x} {y}".format_map({"x": 1, "y": 2}), "{}{}".format("é", "日"), "{:^9}".format("日本"), "{0!s:.1}".format("hello"))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{x} {z}".format_map(D(x=1)))
cases = ["'{}'.format()", "'{} {0}'.format(1)", "'{0} {}'.format(1)", "'{a}'.format()", "'{'.format()", "'}'.format()", "'{0'.format(1)", "'{!x}'.format(1)", "'{!}'.format(1)", "'{0.nope}'.format(1)", "'{0[5]}'.format([1])", "'{0[k]}'.format([1])", "'{0[}'.format([1])", "'{0[]}'.format([1])", "'{0.}'.format(1)", "'{:d}'.format('a')", "'{:x}'.format(1.5)", "'{1}'.format(1)", "'{:{}}'.format(1)", "'{!r!s}'.format(1)", "'{0]}'.format(1)", "'{:>5x}'.format('a')", "format('a', '=5')", "format('a', '+')", "format('a', ',')", "format('a', '05d')", "format('a', '5.')", "format(None, '5')", "format([], 's')", "'{:{:{}}}'.format(1, 2, 3)", "'{a}'.format(1)", "'{}'.format(*[])", "'{0x}'.format(1)", "format('abc', '#')", "format('abc', ' ')", "'{-1}'.format(1)", "'{ }'.format(1)", "'{ 0 }'.format(1)", "'{99999999999999999999}'.format(1)"]
for c in cases:
    try: print(c, "=", eval(c))
    except Exception as e: print(c, "->", type(e).__name__ + ":", e)
