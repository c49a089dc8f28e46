# Logical lines: continuation, semicolons, comments, blank lines, tabs, docstrings, form feeds.
"""Module docstring."""
print(__doc__)
x = 1; y = 2; print(x, y);
if x: y = 3; z = 4
print(y, z)
if x: pass
elif y: pass
else: pass
for i in range(2): print(i, end=" "); print("-", end=" ")
print()
total = 1 + \
    2 + \
    3
print(total)
d = {  # comment
    "a": 1,

    # in the middle
    "b": [2,
          3],
}
print(d, (1,
2))
if (x == 1 and

        y == 3):
    print("parens")  # trailing
def f(a,
      b=2,
      *args,
      c=(3,
         4)):
  "two-space body"
  return a, b, args, c
print(f(1), f.__doc__)
def g():
	if True:
		return "tabs"
print(g())
def h(): return 1; unreachable = 2
print(h())
class C: a = 1; b = 2
print(C.a, C.b)
class E: "doc"; x = 5
print(E.__doc__, E.x)
while x: x = 0; print("one-line while")
else: print("else")
try: 1 / 0
except ZeroDivisionError: print("one-line except")
finally: print("one-line finally")
with open(__file__) as fh: n = len(fh.read())
print(n > 100)
def no_doc(): return "not a docstring"
def fdoc():
    f"not a docstring"
def concat():
    "con" 'cat'
print(no_doc.__doc__, fdoc.__doc__, concat.__doc__)
lam = lambda: (
    1,
    2)
print(lam())
s = "a\
b"; t = """x
  y"""; print(s, t)
# -*- a comment at the end without newline
if 1:
    # only a comment before the body

    print("body")
    # deeper comment
        # even deeper
# and shallower
    print("still body")
print([
    1 for _ in range(2)
    if True
], eval("(\n1\n+\n2\n)"), eval("1 # c"))
exec("if 1:\n\n\n  a = 1\n\n  # c\n  b = 2\n\nprint(a, b)")
exec("def k():\n  return 1\n\n\n\nprint(k())\n\n\n")
exec("x = 1\r\ny = 2\r\nprint(x + y)\r\n"); exec("\n\n# only comments\n"); exec(""); exec("pass;"); exec("\x0cx = 5"); print(x)
