# Source with deep nesting and long chains compiles and runs.
# Plain mode only: too long for a collection at every step.
src = "x = 0\n" + "".join("    " * i + f"if x == {i}:\n" + "    " * (i + 1) + "x += 1\n" for i in range(18)); ns = {}; exec(src, ns); print(ns["x"])
src = "".join("    " * i + f"def f{i}():\n" for i in range(15)) + "    " * 15 + "return 'deep'\n" + "".join("    " * i + f"return f{i}()\n" for i in range(14, 0, -1)); exec(src, ns); print(ns["f0"]())
src = "".join("  " * i + f"for i{i} in range(1):\n" for i in range(18)) + "  " * 18 + "r = sum([" + ", ".join(f"i{i}" for i in range(18)) + "])\n"; exec(src, ns); print(ns["r"])
print(eval("+".join(str(i) for i in range(2000))), eval(" and ".join(["1"] * 500)), eval(" < ".join(map(str, range(200)))), len(eval("[" + ",".join(["1"] * 5000) + "]")), len(eval("{" + ",".join(f"{i}: {i}" for i in range(2000)) + "}")), eval("f(" + ",".join(["1"] * 300) + ")", {"f": lambda *a: len(a)}), eval("f(" + ",".join(f"k{i}={i}" for i in range(300)) + ")", {"f": lambda **k: sum(k.values())}), eval("''" + " 'a'" * 500) == "a" * 500, eval("x" + ".y" * 50, {"x": type("Y", (), {"__getattr__": lambda s, n: s})()}) is not None, eval("f" + "()" * 40, {"f": (f := lambda: f)}) is f, eval("a" + "[0]" * 30, {"a": (lambda a: a.append(a) or a)([])}) is not None)
src = "if 0: pass\n" + "".join(f"elif x == {i}: y = {i}\n" for i in range(300)) + "else: y = -1\n"; ns = {"x": 250}; exec(src, ns); print(ns["y"])
src = "\n".join(f"v{i} = {i}" for i in range(3000)) + "\nt = " + " + ".join(f"v{i}" for i in range(0, 3000, 10)); exec(src, ns); print(ns["t"])
src = "def f():\n" + "".join(f"  v{i} = {i}\n" for i in range(500)) + "  return " + " + ".join(f"v{i}" for i in range(500)) + "\nr = f()"; exec(src, ns); print(ns["r"])
src = "def f(" + ", ".join(f"a{i}" for i in range(300)) + "): return a0 + a299\nr = f(*range(300))"; exec(src, ns); print(ns["r"])
src = "class C:\n" + "".join(f"  def m{i}(self): return {i}\n" for i in range(500)) + "r = C().m499()"; exec(src, ns); print(ns["r"])
src = "x = (\n" + "\n".join("1 +" for _ in range(1000)) + "\n0)"; exec(src, ns); print(ns["x"])
src = "try:\n" + "".join("  " * i + "try:\n" for i in range(1, 15)) + "  " * 15 + "1 / 0\n" + "".join("  " * i + "finally: log.append(%d)\n" % i for i in range(14, 0, -1)) + "except ZeroDivisionError: log.append('caught')"; ns = {"log": []}; exec(src, ns); print(ns["log"])
src = "with " + ", ".join(f"c as v{i}" for i in range(15)) + ": r = v0 + v14"
class CM:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
ns = {"c": CM()}; exec(src, ns); print(ns["r"])
src = "def f(x):\n" + "".join(f"  if x == {i}: return 'r{i}'\n" for i in range(1000)) + "r = f(777)"; exec(src, ns); print(ns["r"])
print(eval("[" + " ".join(f"for_ for for_ in [1]" if i == 0 else f"for a{i} in [1]" for i in range(15)) + "]"), eval("f'" + "{1}" * 200 + "'") == "1" * 200, eval("'%s' % 1" + " + '%s' % 1" * 100) == "1" * 101)
for n in (100, 2000, 20000):
    try: compile("(" * n + ")" * n, "s", "eval"); print("ok", n)
    except (SyntaxError, MemoryError, RecursionError) as e: print(n, type(e).__name__, e)
