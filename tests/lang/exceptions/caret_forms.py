# Carets under each kind of failing expression, through sys.excepthook.
import sys
def show(f):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
class O: pass
o, d, l, n = O(), {}, [], None
def c1(): return o.missing
def c2(): return d["key"]
def c3(): return l[0][1][2]
def c4(): return n.a.b.c
def c5(): return 1 + (2 * (3 / 0))
def c6(): return "a" + 1 + 2
def c7(): return undefined + 1
def c8(): n()
def c9(): return c1()
def c10(): l[5] = 1
def c11(): d["a"]["b"] = 1
def c12(): del d["q"]
def c13(): x = 1; x += "a"
def c14(): return [i / 0 for i in range(3)]
def c15(): return -"a" * 2
def c16(): return (1 < "b") and 2
def c17(): a, b = 1, 2, 3
def c18(): assert l, "msg"
def c19(): raise ValueError("v")
def c20():
    for x in 5: pass
def c21():
    with n: pass
def c22(): return f"{o.x!r:>5}"
def c23(): return (lambda: o.deep)()
def c24(): import nonexistent_module
def c25(): from math import nope
def c26(): return l.index(3) + len(5)
def c27(): return o.m(1, 2).n
def c28(): print(o.x, o.y)
def c29(): return int("x") if True else 0
def c30(): return 1 if o.z else 2
for f in (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, c30): show(f)
