# StringIO: writing at the end, over what is there and beyond it; newlines; reading between; errors.
import io
def state(f): return f.getvalue(), f.tell()
f = io.StringIO()
print([f.write(x) for x in ("ab", "", "é\n", "x" * 5)], state(f))
f.seek(1); print(f.write("ZZ"), state(f)); f.seek(20); print(f.write("end"), state(f))
f.seek(0); print(repr(f.read(3)), f.write("mid"), state(f)); f.seek(0, 2); f.write("tail"); print(state(f))
f.truncate(4); print(state(f)); f.write("q"); print(state(f))
for newline in (None, "", "\n", "\r", "\r\n"):
    f = io.StringIO("a\r\nb\rc\n", newline)
    print(repr(newline), f.getvalue().encode(), [x.encode() for x in f])
    f = io.StringIO(newline=newline); print([f.write(x) for x in ("1\n", "2\r\n", "3\r4")], f.getvalue().encode())
class S(str): pass
f = io.StringIO(); print(f.write(S("sub")), type(f.getvalue()), state(f))
for bad in (b"x", None, 3):
    try: f.write(bad)
    except TypeError as e: print(e)
    try: io.StringIO(bad and bad)
    except TypeError as e: print(e)
f.close()
for use in (lambda: f.write("x"), lambda: f.write(b"x"), f.getvalue, f.read, f.tell, lambda: f.seek(0)):
    try: print(use())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
f = io.StringIO()
print("a", 1, [2], sep="-", end="!\n", file=f); print(file=f); print("x", file=f, flush=True); print(state(f))
class Loud(io.StringIO):
    def write(self, s): return super().write(s.upper())
f = Loud(); print("quiet", 1, file=f); print(state(f))
with io.StringIO("one\ntwo\n") as f: print(f.readline(), f.readlines(), f.read(), f.closed)
print(f.closed)
