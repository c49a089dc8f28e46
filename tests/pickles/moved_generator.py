# After dumps(move=True) the original raises RuntimeError and its finally never runs.
import gc, pickle
def g():
    try:
        yield 1
        yield 2
    finally: print("finally")
a = g(); next(a)
data = pickle.dumps(a, move=True)
for f in (lambda: next(a), lambda: a.send(None), lambda: a.throw(ValueError("v")), lambda: list(a), lambda: [x for x in a]):
    try: print(f())
    except RuntimeError as e: print(type(e).__name__ + ":", e)
del a; gc.collect()
print("original dropped")
b = pickle.loads(data); print(next(b)); print(next(b, "end"))
c = g(); pickle.dumps(c, move=True)
try: next(c)
except RuntimeError as e: print("unstarted too:", e)
d = g(); list(d); e = pickle.loads(pickle.dumps(d, move=True)); print(next(e, "finished stays finished"))
def outer(): yield from g()
o = outer(); next(o); i = o.gi_yieldfrom; data = pickle.dumps(o, move=True)
for x in (o, i):
    try: next(x)
    except RuntimeError as e: print(e)
p = pickle.loads(data); print(next(p)); p.close()
q, r = g(), g(); next(q); next(r); data = pickle.dumps({"q": q, "list": [r, r]}, move=True)
for x in (q, r):
    try: next(x)
    except RuntimeError as e: print(e)
d = pickle.loads(data); print(d["list"][0] is d["list"][1], next(d["q"]), next(d["list"][0])); d["q"].close(); d["list"][1].close()
