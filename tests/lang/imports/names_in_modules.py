# __name__, __file__, __builtins__ inside modules; modules see the main script's globals through __main__.
flag = "set before import"
import _main_guard_helper as h, sys
print(h.name_seen, h.file_seen, h.builtins_seen, h.main_js, __file__.split("/")[-1])
print(repr(h).split(" from ")[0], h.__doc__, h.__package__ == "", h.__dict__["__name__"], repr(sys), type(h) is type(sys))
import builtins, math
print(repr(builtins), repr(math).split(" from")[0].split(" (")[0], builtins.len is len, builtins.__name__)
builtins.my_global = "visible everywhere"
print(my_global)
exec("print(my_global)", {})
del builtins.my_global
try: my_global
except NameError as e: print(e)
old = builtins.len
builtins.len = lambda x: "patched"
print(len([]), h.builtins_seen)
builtins.len = old
print(len([1]))
len = lambda x: "shadow"
print(len([]), builtins.len([])); del len; print(len([]))
h.__name__ = "renamed"; print(h.__name__, repr(h).split(" from")[0])
def f(): return __name__
print(f(), h.__name__)
g = {"__name__": "custom"}; exec("def f(): return __name__\nclass C: pass\nr = f(), C.__module__, f.__module__", g); print(g["r"])
g = {}; exec("class C: pass\nr = C.__module__", g); print(g["r"])
