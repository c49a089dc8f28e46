# Tracebacks of recursions of several kinds, repeated lines folded.
import sys
sys.setrecursionlimit(150)
def show(f):
    try: f()
    except RecursionError as e:
        print(f.__name__, file=sys.stderr)
        sys.excepthook(type(e), e, e.__traceback__)
def plain(n=0): return plain(n + 1)
def mutual(): return other()
def other():
    return mutual()
class C:
    def method(self): return self.method()
    @property
    def prop(self): return self.prop
def method(): C().method()
def prop(): C().prop
def lambdas():
    f = lambda: f()
    f()
def three():
    def a(): b()
    def b(): c()
    def c(): a()
    a()
def handler():
    def f():
        try: f()
        finally: pass
    f()
for f in plain, mutual, method, prop, lambdas, three, handler: show(f)
