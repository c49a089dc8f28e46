# Suspended inside try, except, else and finally, and resumed with next, throw and close.
import pickle
def hop(g): return pickle.loads(pickle.dumps(g, move=True))
def g():
    try:
        x = yield "try"
        print("sent", x)
    except ValueError as e:
        print("caught", e)
        yield "except"
        print("still", e)
    else:
        yield "else"
    finally:
        yield "finally"
        print("finally done")
    yield "after"
a = hop(g()); print(next(a)); a = hop(a); print(a.send(5)); a = hop(a); print(next(a)); a = hop(a); print(next(a)); a = hop(a); print(next(a, "over"))
a = g(); next(a); a = hop(a); print(a.throw(ValueError("v"))); a = hop(a); print(next(a)); a = hop(a); print(next(a)); a = hop(a); print(next(a, "over"))
a = g(); next(a); a = hop(a); print(a.throw(KeyError("k"))); a = hop(a)
try: next(a)
except KeyError as e: print("KeyError after finally", e)
def nested():
    for i in range(2):
        try:
            try:
                yield i, "inner"
                if i: raise ValueError(i)
            finally:
                yield i, "cleanup"
        except ValueError as e:
            yield i, repr(e)
    return "value"
a, out = nested(), []
while True:
    a = hop(a)
    try: out.append(next(a))
    except StopIteration as e: print(out, e.value); break
def closing():
    try: yield 1
    except GeneratorExit: print("GeneratorExit"); raise
    finally: print("closed")
a = closing(); next(a); a = hop(a); a.close(); print(next(a, "done"))
def returning():
    try:
        yield 1
        return "from try"
    finally:
        yield "pending return"
a = returning(); next(a); a = hop(a); print(next(a)); a = hop(a)
try: next(a)
except StopIteration as e: print(e.value)
def breaking():
    for i in range(5):
        try:
            if i == 2: break
            if i == 1: continue
            yield i
        finally: yield ("f", i)
    yield "out"
a, out = breaking(), []
while (v := next(a := hop(a), None)) is not None: out.append(v)
print(out)
