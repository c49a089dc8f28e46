# exec, eval and compile: namespaces, modes, code objects, errors.
x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 1 + 1 "), eval("lambda: x")(), eval("[i for i in range(3)]"), eval(b"1 + 2"), eval("\n1\n") if False else "")
exec("y = x * 2"); print(y)
ns = {}; exec("a = 1\nb = a + 1\ndef f(): return a + b\nclass C: z = a", ns); print(ns["f"](), ns["C"].z, "__builtins__" in ns, ns["f"].__globals__ is ns)
g, l = {"v": 1}, {}; exec("v = 2\nw = v", g, l); print(g["v"], l)
g, l = {}, {}; exec("class K:\n  q = 1\ndef h(): return K", g, l)
try: l["h"]()
except NameError as e: print("exec with two dicts:", e)
code = compile("1 + 2", "<s>", "eval"); print(eval(code), code.co_filename, code.co_name, type(code).__name__)
code = compile("z = 5\nz + 1", "file.py", "exec"); print(eval(code), exec(code), z)
code = compile("z + 1", "<single>", "single"); exec(code); exec(compile("None", "s", "single")); exec(compile("x = 1", "s", "single")); exec(compile("for i in range(2): i\n", "s", "single"))
def f():
    loc = 1
    exec("loc = 2; new = 3")
    print(loc, eval("loc"), "new" in locals())
    return eval("loc + x")
print(f())
def h():
    d = {}
    exec("r = [k for k in range(3)]", {}, d); return d
print(h())
class M(dict):
    def __missing__(self, k): return k.upper()
print(eval("foo + bar", {}, M()))
exec("r = undefined_thing", {}, m := M()); print(m)
class Log(dict):
    def __setitem__(self, k, v): print("set", k); dict.__setitem__(self, k, v)
exec("a = 1\nfor b in [2]: pass\ndef c(): pass\nimport math\ndel a", {}, Log())
for s in ("eval('1 +')", "eval('x = 1')", "eval('')", "exec('1 +')", "exec(5)", "eval(5)", "eval(None)", "compile('1', 's', 'bad')", "compile('1', 's')", "eval('1', 5)", "eval('1', {}, 5)", "exec('1', 5)", "exec('nope')", "eval('1; 2')", "eval('a b')", "compile(5, 's', 'exec')", "eval('\\0')", "exec('x\\0')", "compile('x=1;y=2\\nz', 's', 'single')", "eval('if 1: 2')", "eval('yield 1')", "exec('return 1')", "eval('(')", "eval('1\\n+2')", "exec('  x = 1')", "exec('if 1:\\nx')", "eval('*a')", "eval('print')('from eval')"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
