# An error thrown in from outside shows the generator's frame and the thrower's.
def worker():
    while True:
        job = yield
        print("job", job)
def driver(g):
    next(g)
    g.send(1)
    g.throw(RuntimeError, "stop now")
driver(worker())
