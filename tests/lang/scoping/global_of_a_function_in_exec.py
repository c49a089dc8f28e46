# A name that any function of the text declares global is a global of its top level too, whatever the locals are.
code = """
def f():
    y = 1
    def g():
        global y
        return y
    def h():
        return y + 1
    return g, h
y = 9
z = 8
g, h = f()
result9 = g()
result2 = h()
"""
g, l = {}, {}
exec(code, g, l)
print(sorted(k for k in g if k[0] != '_'), sorted(l), l['result2'], l['result9'], g['y'])
counter = 0


def count():
    global counter, made
    counter += 1
    made = counter


for _ in range(3):
    count()
    counter += 10
print(counter, made)
x: int = 3
def reads():
    global x
    x = 4
reads()
print(x, __annotations__)
try:
    exec("from __future__ import annotations\nobject.__debug__: int")
except SyntaxError as e:
    print(e)
