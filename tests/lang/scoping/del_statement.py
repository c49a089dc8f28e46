# del of names, attributes, items, slices and nested targets.
a = b = c = d = 1
del a, (b, [c]), d
for n in "abcd":
    try: eval(n)
    except NameError as e: print(e)
l = list(range(10))
del l[0], l[-1], l[2:4]
print(l)
del l[::2]; print(l)
m = {"a": 1, "b": 2, "c": {"d": [1, 2, 3]}}
del m["a"], m["c"]["d"][1]
print(m)
class O:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, i): print("delitem", i)
o = O()
del o.x, o[1], o[2:3], o[1, 2]
class P: pass
p = P(); p.x = 1; p.y = 2
del p.x
print(p.__dict__)
for s in ["del p.x", "del p.zz", "del P.q", "del l[100]", "del m['zz']", "del int.real", "del (5).x", "del undefined"]:
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__, e)
P.attr = 1
del P.attr
print(hasattr(P, "attr"))
def f(x):
    del x
    try: return x
    except UnboundLocalError as e: return str(e)
print(f(1))
def g():
    x = 1
    def h(): return x
    del x
    try: h()
    except NameError as e: return str(e)
print(g())
for i in range(3):
    del i
try: i
except NameError as e: print(e)
del (l)
for s in ["del 5", "del f()", "del a + b", "del 'x'", "del None", "del (a, 1)", "del [a, b()]", "del x if y else z", "del a or b", "del *a, b", "del lambda: 1", "del (x := 1)", "del {}", "del", "del a.b().c()", "del ()", "del []"]:
    try: compile(s, "s", "exec"); print("ok", s)
    except SyntaxError as e: print(s, "->", e.msg)
