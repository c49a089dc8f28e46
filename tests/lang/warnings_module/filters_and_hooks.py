"""what filters, catch_warnings and hooks do"""
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("a")
    warnings.warn("a", DeprecationWarning)
    print(len(w), w[0].message, w[0].category, w[0].lineno, w[1].category, str(w[1].message))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom")
    except UserWarning as e: print(repr(e))
    try: eval("1 is 1")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text, e.filename)
    try: compile("x = '\\d'", "f.py", "exec")
    except SyntaxError as e: print(e.msg, e.lineno, e.text, e.filename)
    try: compile("x = 1if 2 else 3", "f.py", "exec")
    except SyntaxError as e: print(e.msg, e.lineno, e.filename)
    try: compile("assert (1, 2)", "f.py", "exec")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text, e.filename)
warnings.filterwarnings("ignore", message="foo.*")
warnings.warn("foobar")
warnings.warn("barfoo")
warnings.filterwarnings("once")
for i in range(2): warnings.warn("once")
warnings.warn("once")
warnings.resetwarnings()
warnings.warn("dep", DeprecationWarning)
with warnings.catch_warnings(action="ignore"):
    warnings.warn("zz")
def show(message, category, filename, lineno, file=None, line=None):
    print("SHOW", message, category.__name__, lineno, file, line)
warnings.showwarning = show
warnings.warn("through hook")
warnings.warn_explicit("expl", UserWarning, "zz.py", 77)
