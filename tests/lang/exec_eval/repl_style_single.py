# compile(..., "single") and sys.displayhook: what an interactive session prints.
import sys, builtins
def enter(src):
    try: exec(compile(src, "<stdin>", "single"), ns)
    except SyntaxError as e: print("SyntaxError:", e.msg)
    except Exception as e: print(type(e).__name__ + ":", e)
ns = {}
for s in ("1 + 1", "x = 5", "x", "'text'", "None", "[1, 2]", "x; x + 1", "for i in range(2): i", "if x: 'yes'", "def f(): return 7\n", "f()", "class A:\n  'in class'\n  1 + 1\n", "_", "f() + _", "print('p')", "1 / 0", "nope", "x = ", "(1,\n2)", "import math", "math.floor(2.5)", "lambda: 0 and 1" if False else "(lambda: 3)()", "yield 1", "x == 5", "...", "{1: 2}", "del x", "x", "while True: break\n", "with open('no_such_file'): pass\n", "try: 1\nfinally: 2\n", "1\n2", "", "# only a comment", "pass", "def g():\n  5\n", "g()", "@f\ndef h(): pass\n", "assert 0", "raise KeyError('k')", "f'{1 + 1}'", "(y := 3)", "y", "1,", "b'x'", "1.5", "True", "  1"):
    print(">>>", s); enter(s)
print(hasattr(builtins, "_"), builtins._)
def hook(v): print("hook", repr(v))
old, sys.displayhook = sys.displayhook, hook
enter("5"); enter("None"); enter("[1]; 'a'")
sys.displayhook = old; enter("'restored'")
class R:
    def __repr__(self): raise ValueError("repr failed")
ns["R"] = R; enter("R()"); del builtins._
