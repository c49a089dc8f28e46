# finally with return, break, continue, raise; what wins.
def a():
    try: return "try"
    finally: print("fin")
def b():
    try: return "try"
    finally: return "finally wins"
def c():
    try: 1 / 0
    finally: return "swallowed"
def d():
    for i in range(3):
        try:
            if i == 1: break
        finally: print("d", i)
    return i
def e():
    out = []
    for i in range(4):
        try:
            if i % 2: continue
            out.append(i)
        finally: out.append(-i)
    return out
def f():
    while True:
        try: 1 / 0
        finally: break
    return "broke out"
def g():
    x = 1
    try: return x
    finally: x = 2
def h():
    x = []
    try: return x
    finally: x.append("added")
def i():
    try:
        try: raise ValueError("first")
        finally: raise KeyError("second")
    except KeyError as e: return repr(e), repr(e.__context__)
def j():
    try: pass
    except: print("no")
    else:
        try: return "else return"
        finally: print("inner fin")
    finally: print("outer fin")
def k():
    try:
        return 1
    finally:
        try: return 2
        finally:
            try: 1 / 0
            except ZeroDivisionError: print("caught")
def l():
    for i in range(3):
        try: continue
        finally:
            if i == 1: return ("l", i)
def m():
    try: raise ValueError
    except ValueError: return "handler"
    finally: print("m fin")
def n():
    try:
        try: raise ValueError
        except ValueError: raise TypeError
        finally: print("n1")
    except TypeError as e: print("n2", repr(e.__context__))
    return "n"
def o():
    r = []
    for i in range(2):
        try:
            for j in range(3):
                try:
                    if j == 1: break
                    r.append((i, j))
                finally: r.append("f")
            else: r.append("else")
        finally: r.append("F")
    return r
def p():
    with_ret = []
    def q():
        try: with_ret.append(1); return with_ret
        finally: with_ret.append(2)
    return q() is with_ret, with_ret
def q():
    try:
        for x in iter([1, 2, 3]):
            try: return x
            finally: print("x", x)
    finally: print("end q")
def r():
    i = 0
    while i < 2:
        try:
            try: i += 1; continue
            finally: print("r1", i)
        finally: print("r2", i)
    else: return "loop else"
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r): print(fn.__name__, fn())
