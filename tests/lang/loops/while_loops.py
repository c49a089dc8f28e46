# while with else, break, continue, nested, and with try inside.
n = 3
while n:
    print(n, end=" ")
    n -= 1
else: print("done")
while True:
    n += 1
    if n % 2: continue
    if n > 6: break
else: print("never")
print(n)
while False: print("never")
else: print("else at once")
i = 0
while i < 3:
    j = 0
    while True:
        j += 1
        if j > i: break
    else: print("never")
    print((i, j), end=" ")
    i += 1
print()
i = 0
while i < 5:
    i += 1
    try:
        if i == 2: continue
        if i == 4: break
        print("body", i)
    finally: print("finally", i)
def f():
    while True:
        try: return "returned"
        finally: print("f finally")
print(f())
def g():
    i = 0
    while True:
        try:
            i += 1
            1 / (3 - i)
        except ZeroDivisionError: break
        else: continue
        finally: print("g", i)
    return i
print(g())
def collatz(n):
    steps = 0
    while n != 1: n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps
print([collatz(k) for k in range(1, 12)])
def h():
    while 1:
        while 1:
            while 1:
                return "deep"
print(h())
def swallow():
    for i in range(3):
        try: 1 / 0
        finally: continue
    return "swallowed"
print(swallow())
def brk():
    while True:
        try: raise ValueError
        finally: break
    return "broke"
print(brk())
x = 10
while (x := x // 2) > 0: print(x, end=" ")
print()
for s in ["break", "continue", "def f():\n  break", "while 1:\n  def f():\n    continue", "class C:\n  break", "for x in y:\n  class C:\n    continue", "if 1: break", "while 1: pass\nelse: break"]:
    try: compile(s, "s", "exec"); print("ok")
    except SyntaxError as e: print(repr(s), e.msg, e.lineno)
