# Without move a dump is a fork: the original and every copy go on for themselves.
import pickle
def g(n):
    data = []
    for i in range(n):
        data.append(i)
        got = yield list(data)
        if got: data.append(got)
a = g(5); next(a); next(a)
snap = pickle.dumps(a)
b, c = pickle.loads(snap), pickle.loads(snap)
print(next(a)); print(b.send("to b")); print(next(c)); print(next(a)); print(next(b)); print(next(c))
d = pickle.loads(snap); print(next(d), list(d)[-1])
def fin():
    try: yield 1
    finally: print("finally of one")
x = fin(); next(x); y = pickle.loads(pickle.dumps(x)); x.close(); y.close()
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
i = counter(); i(); i(); j = pickle.loads(pickle.dumps(i)); print(i(), i(), j(), i(), j())
l = [1]; it = iter([l, l, l]); next(it); k = pickle.loads(pickle.dumps(it)); l.append(2); print(next(it), next(k))
def history():
    snaps = []
    gen = g(4)
    for _ in range(3): next(gen); snaps.append(pickle.dumps(gen))
    return [next(pickle.loads(s)) for s in snaps]
print(history())
