# Functions that share a cell still share it after a round trip, and only with each other.
import pickle
def account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance
    def show(): return balance
    def history():
        while True: yield balance
    return deposit, show, history
dep, show, hist = account(100); h = hist(); next(h)
d2, s2, h2 = pickle.loads(pickle.dumps((dep, show, h)))
d2(50); print(s2(), next(h2), show(), next(h)); dep(1); print(show(), next(h), s2())
print(d2.__closure__[0] is s2.__closure__[0], d2.__closure__[0] is dep.__closure__[0])
one, two = pickle.loads(pickle.dumps(dep)), pickle.loads(pickle.dumps(show)); one(1000); print(two())
def unset():
    def f(): return later
    def g():
        nonlocal later
        later = 5
    if 0: later = None
    return f, g
f, g = pickle.loads(pickle.dumps(unset()))
try: f()
except NameError as e: print(e)
g(); print(f())
def recursive():
    def walk(n): return [n] + (walk(n - 1) if n else [])
    return walk
w = pickle.loads(pickle.dumps(recursive())); print(w(3), w.__closure__[0].cell_contents is w)
def mutual():
    def even(n): return True if n == 0 else odd(n - 1)
    def odd(n): return False if n == 0 else even(n - 1)
    return even
print(pickle.loads(pickle.dumps(mutual()))(10))
def three(a):
    b = [a]
    def two():
        c = {"b": b}
        def one():
            nonlocal a
            a += 1
            b.append(a)
            return a, b, c["b"] is b
        return one, lambda: (a, b, c)
    return two
one, peek = pickle.loads(pickle.dumps(three(1)()))
print(one(), one(), peek()[0], peek()[1] is peek()[2]["b"])
def gen_and_fn():
    n = 0
    def bump(): nonlocal n; n += 1
    def g():
        while True: yield n
    x = g(); next(x)
    return bump, x
b, x = pickle.loads(pickle.dumps(gen_and_fn(), move=True)); b(); b(); print(next(x))
class K:
    def __init__(self): self.items = []
def method_closure():
    k = K()
    return k, k.items.append, lambda: len(k.items)
k, add, count = pickle.loads(pickle.dumps(method_closure())); add(1); add(2); print(k.items, count())
