# Tracebacks printed one after another by the default hook, for statements of many kinds.
import sys
def t1():
    x = y = [1, 2][5]
def t2(): return not undefined_a
def t3():
    global g1
    g1 = undefined_b.x
def t4():
    del undefined_c
def t5():
    for undefined_d.x in [1]: pass
def t6(): return [*5]
def t7(): return {**5}
def t8(): print(*5)
def t9(): return f"{1:q}" + "x"
def t10(): x: int = {}["annotated"]
def t11(): return (yield_ for yield_ in 5)
def t12():
    import math as m
    m.sqrt(-1)
def t13():
    class A(5): pass
def t14():
    class B(metaclass=lambda n, b, d: 1 / 0): x = 1
def t15(): return "%d" % "x"
def t16(): return "{}".format()
def t17(): raise ValueError("in t17") from KeyError("cause")
def t18(): return 1 if {}[0] else 2
def t19(): return 5 in 5, 6
def t20(): return 3 < 4 < "5"
def t21():
    with open("no_such_file_here"): pass
def t22(): exec("1 +")
def t23(): eval("undefined_e")
def t24(): return (lambda a: a)()
def t25(): return [].pop(), 1
def t26():
    try: 1 / 0
    finally: pass
def t27():
    a = [0]; a[1], b = 1, 2
def t28():
    while {}["cond"]: pass
def t29(): return sum([1, "a"])
def t30(): return int.from_bytes("x", "big")
for i in range(1, 31):
    try: globals()[f"t{i}"]()
    except Exception: sys.excepthook(*sys.exc_info())
