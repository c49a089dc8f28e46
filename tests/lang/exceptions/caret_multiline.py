# Positions in expressions over several lines, long lines, tabs and non-ASCII text.
import sys
def show(f):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
d = {}
def m1():
    return (1 +
            2 +
            d["x"])
def m2():
    return foo(
        1,
        d["y"],
        3,
    )
def foo(*a): return a[7]
def m3():
    return foo(1,
               2)
def m4():
	return d["tabbed"]
def m5():
    return "日本語" + d["é"] + "ü"
def m6():
    x = "ééé"; return x.nope.more
def m7():
    return d[
        "split"
    ]
def m8():
    return (d
            .get("a")
            .get("b"))
def m9():
    x = [
        1 / 0
        for _ in range(1)
    ]
def m10(): return ((((d["nested parens"]))))
def m11():
    if (1 and
            d["cond"]):
        pass
def m12():
    y = 1; z = d["second statement"]; w = 3
def m13():
    return 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20 + 21 + 22 + d["long"] + 24
def m14():
    return d["a"] \
        + 1
def m15(): # comment
    return d["after comment"]  # trailing comment
def m16():
    f = lambda x: (
        x / 0)
    return f(1)
class C:
    def method(self): return self.attr1.attr2
    @property
    def p(self): return 1 / 0
    def __add__(self, o): return o.zz
def m17(): C().method()
def m18(): C().p
def m19(): return C() + 5
def m20(): return sorted([3, 1], key=lambda v: v.q)
for f in (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20): show(f)
