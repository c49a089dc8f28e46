# Modules that fail: removed from sys.modules, tried again, tracebacks.
import sys
for i in range(2):
    try: import _bad_runtime_mod
    except ZeroDivisionError as e: print(i, e, "_bad_runtime_mod" in sys.modules)
try: import _bad_syntax_mod
except SyntaxError as e: print(e.msg, e.lineno, e.filename.split("/")[-1], e.text.strip(), "_bad_syntax_mod" in sys.modules)
import _bad_runtime_mod
