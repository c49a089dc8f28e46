# Errors of patterns: message, position, line, column.
import re
for p in ("(", ")", "[a", "*a", "a**", "a{2}{3}", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "(?P<a", "(?P=x)", "\\", "[z-a]", "(?z)", "(?", "a{3,2}", "(?P>x)", "\\g", "[\\d-z]x", "(a", "a)b", "[]", "(?P<n", "(?P<>a)", "\\Z\\q", "(?i", "+", "?", "a|*", "(?#x", "\\x1", "\\u12", "(?P<é>a)", "(?i-i:a)", "(?-i)a", "a(?i)b", "[a-\\d]"):
    try: re.compile(p); print(repr(p), "ok")
    except re.error as e: print(repr(p), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
    except DeprecationWarning: pass
try: re.compile("ab\ncd(")
except re.error as e: print(e, e.lineno, e.colno)
for a in ((5,), (None,)):
    try: re.compile(*a); print("ok", a)
    except Exception as e: print(type(e).__name__, e)
print(issubclass(re.error, Exception), re.error.__name__, re.I, re.I | re.M, int(re.S), re.IGNORECASE is re.I, re.RegexFlag.__name__, re.purge())
try: re.compile(re.compile("a"), re.I)
except ValueError as e: print(e)
print(re.compile(re.compile("a")) is not None, re.compile("a", re.I).flags & re.I == re.I, re.compile(b"a").flags & re.U, re.NOFLAG == 0)
try: re.compile("a", re.A | re.U)
except ValueError as e: print(e)
try: re.compile(b"a", re.U)
except ValueError as e: print(e)
