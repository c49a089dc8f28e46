# NameError, UnboundLocalError and what brings them about.
def f1(): print(undefined_name)
def f2():
    print(x)
    x = 1
def f3():
    x = 1
    del x
    print(x)
def f4():
    if 0: y = 1
    return y
def f5():
    for i in []: pass
    return i
def f6():
    del never
    never = 1
def f7():
    x += 1
    return x
def f8():
    try: raise ValueError
    except ValueError as e: pass
    return e
def f10():
    def g(): return free
    g()
    free = 1
def f11():
    global gone
    del gone
def f12():
    with open(z) as z: pass
def f13():
    [w for v in range(3)]
    return v
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f10, f11, f12, f13):
    try: f(); print("no error")
    except NameError as e: print(f.__name__, type(e).__name__, e, "|", e.name)
