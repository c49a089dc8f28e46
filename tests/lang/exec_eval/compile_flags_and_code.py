# Code objects: constants, names, flags, nested code; docstrings; future imports.
def outer(a, b=1, *args, c, **kw):
    "doc"
    x = a
    def inner(): return x
    return inner
c = outer.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_flags & 0x0C, c.co_firstlineno, c.co_filename.split("/")[-1])
print(outer(1, c=2).__code__.co_freevars, type(c).__name__, c == outer.__code__, hash(c) == hash(outer.__code__))
e = compile("a + b * c", "n", "eval"); print(e.co_names, e.co_name, eval(e, {"a": 1, "b": 2, "c": 3}))
m = compile("'module doc'\nx = 1\ndef f():\n  'fdoc'\n", "n", "exec"); ns = {}; exec(m, ns); print(ns["__doc__"], ns["f"].__doc__, m.co_name)
exec("from __future__ import annotations\ndef f(a: undefined_name) -> 1 + 1: pass", ns); print(ns["f"].__annotations__)
for s in ("x = 1\nfrom __future__ import annotations", "from __future__ import nope", "from __future__ import braces", "'doc'\nfrom __future__ import division\nx = 1", "def f():\n  from __future__ import annotations"):
    try: compile(s, "s", "exec"); print("ok")
    except SyntaxError as x: print(x.msg)
def g(): pass
for code in (c, compile("1", "s", "exec")):
    try: exec(code, {}); print("exec of function code without free variables")
    except TypeError as x: print(x)
h = outer(5, c=1)
try: exec(h.__code__)
except TypeError as x: print(x)
try: eval(h.__code__)
except TypeError as x: print(x)
exec(g.__code__); print(eval((lambda: 42).__code__))
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
F = type(g)
f2 = F((lambda x: x + k).__code__, {"k": 10}, "made", (5,)); print(f2(), f2(1), f2.__name__, f2.__defaults__)
i = counter(); f3 = F(i.__code__, globals(), "shared", None, i.__closure__); print(i(), f3(), i())
for bad in (lambda: F(), lambda: F(5, {}), lambda: F(g.__code__, 5), lambda: F(i.__code__, {}), lambda: F(i.__code__, {}, "n", None, ()), lambda: type(c)()):
    try: bad()
    except (TypeError, ValueError) as x: print(type(x).__name__, str(x)[:60])
print([n for n in dir(c) if n in ("co_code", "co_consts", "co_lines", "co_positions", "replace", "co_names", "co_varnames")])
r = g.__code__.replace(co_name="renamed"); print(r.co_name, g.__code__.co_name)
