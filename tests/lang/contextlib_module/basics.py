# contextmanager, closing, suppress, nullcontext, ExitStack.
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name, swallow=False):
    print("<", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow: raise
    finally:
        print(">", name)


with tag("a") as t, tag("b"): print(t)
with tag("s", True): raise ValueError("inside")
try:
    with tag("r"): raise ValueError("out")
except ValueError as e: print("outside", e)
try:
    with tag("k"): raise KeyError("k")
except KeyError as e: print("KeyError", e)
try:
    with tag("stop"): raise StopIteration("si")
except StopIteration as e: print("StopIteration", e)


@tag("deco")
def f(x): print("f", x); return x * 2


print(f(4))


@contextmanager
def never():
    if False: yield


@contextmanager
def twice():
    yield 1
    yield 2


for cm in (never, twice):
    try:
        with cm(): pass
    except RuntimeError as e: print(e)
with suppress(KeyError, IndexError): [][1]; print("not reached")
with nullcontext(5) as n: print(n)


class Door:
    def close(self): print("closed")


with closing(Door()) as d: print(type(d).__name__)
with ExitStack() as stack:
    print([stack.enter_context(tag(c)) for c in "xy"])
    stack.callback(print, "callback", end="!\n")
    kept = stack.pop_all()
print("later"); kept.close()
try:
    with ExitStack() as s:
        s.push(lambda *e: print(e[0].__name__) or True)
        s.callback(lambda: 1 / 0)
        raise KeyError("first")
except Exception as e: print("no", e)
print("end")


class Logs(ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return False


@Logs()
def g(): print("g")


g()
