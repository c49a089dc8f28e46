# A loaded generator shows its name, locals, code and state as the original did.
import pickle
def g(a, b=2):
    c = a * b
    for i in range(3):
        got = yield c + i
    return "done"
x = g(10); y = pickle.loads(pickle.dumps(x))
print(y.__name__, y.__qualname__, type(y).__name__, y.gi_running, y.gi_suspended, y.gi_yieldfrom, sorted(y.gi_frame.f_locals.items()))
next(x); next(x); y = pickle.loads(pickle.dumps(x))
print(y.gi_suspended, sorted(k for k in y.gi_frame.f_locals), y.gi_frame.f_locals["c"], y.gi_frame.f_lineno == x.gi_frame.f_lineno, y.gi_code.co_name, y is iter(y))
y.__name__ = "renamed"; z = pickle.loads(pickle.dumps(y)); print(z.__name__, next(z), next(z, "over"), z.gi_frame)
w = pickle.loads(pickle.dumps(z)); print(w.gi_frame, w.__name__, next(w, "still over"))
def d(): yield from g(1)
o = d(); next(o); p = pickle.loads(pickle.dumps(o)); print(p.gi_yieldfrom.__name__, p.gi_yieldfrom.gi_frame.f_locals["i"], list(p))
ge = (v for v in [1, 2, 3] if v); next(ge); q = pickle.loads(pickle.dumps(ge)); print(q.__name__, list(q), list(ge))
def running():
    try: yield pickle.dumps(me)
    except Exception as e: yield type(e).__name__, str(e)[:14]
me = running(); print(next(me))
class C:
    def __init__(self): self.n = 0
    def count(self):
        while True:
            self.n += 1
            yield self.n
c = C(); k = c.count(); next(k); k2, c2 = pickle.loads(pickle.dumps((k, c))); next(k2); next(k2); print(c2.n, c.n, k2.gi_frame.f_locals["self"] is c2)
def unset():
    if 0: never = 1
    x = 1
    del x
    yield
    try: x
    except UnboundLocalError as e: yield str(e)
u = unset(); next(u); v = pickle.loads(pickle.dumps(u, move=True)); print(sorted(v.gi_frame.f_locals), next(v))
