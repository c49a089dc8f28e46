# sys: argv, version, limits, modules, intern, hooks, streams.
import sys
print(sys.argv, sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 11), sys.version[:4], sys.maxsize, sys.byteorder, sys.maxunicode, sys.hexversion >> 16 == 0x030b, sys.implementation.name in ("cpython", "brine"), sys.platform)
print(type(sys.path).__name__, len(sys.path) > 0, "sys" in sys.modules, "builtins" in sys.modules, "__main__" in sys.modules, sys.modules["sys"] is sys, sys.getrecursionlimit(), sys.intern("abc") == "abc", sys.getdefaultencoding(), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.int_info.bits_per_digit > 0, sys.hash_info.modulus, sys.hash_info.inf, sys.flags.optimize, "math" in sys.builtin_module_names or True)
try: sys.intern(5)
except TypeError as e: print(e)
print(sys.stdout.write("x\n"), sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__, sys.stdout.name, sys.stderr.name, sys.stdin.name, sys.stdout.encoding.lower(), sys.stdout.writable())
def hook(t, v, tb): print("hook", t.__name__, v, tb is not None)
old, sys.excepthook = sys.excepthook, hook
print(sys.excepthook is hook, sys.__excepthook__ is old)
sys.excepthook = old
f = sys._getframe(); print(f.f_code.co_name, f.f_lineno, f.f_globals is globals(), f.f_back)
def g(): return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name, sys._getframe(0).f_lineno
print(g())
try: sys._getframe(1000)
except ValueError as e: print(e)
print(sys.set_int_max_str_digits(0), len(str(10 ** 5000)), sys.set_int_max_str_digits(640), sys.get_int_max_str_digits())
try: str(10 ** 700)
except ValueError as e: print(e)
try: sys.set_int_max_str_digits(5)
except ValueError as e: print(e)
sys.set_int_max_str_digits(4300)
for f in (lambda: int("1" * 4301), lambda: str(10 ** 4300), lambda: f"{10 ** 4301}", lambda: repr(10 ** 4301), lambda: "%d" % 10 ** 4301, lambda: len(hex(10 ** 5000)), lambda: int("f" * 5000, 16) > 0):
    try: print(f())
    except (ValueError, TypeError) as e: print(e)
sys.displayhook(5); sys.displayhook(None); sys.displayhook("s"); import builtins; print(builtins._)
print(sys.exc_info(), sys.exception(), sys.getsizeof([]) > 0, callable(sys.exit), sys.warnoptions == [] or True, sys.executable is not None, sys.prefix is not None)
