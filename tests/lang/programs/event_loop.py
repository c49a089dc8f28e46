# An event loop over generators: timers, futures, cancellation, timeouts, errors.
class Cancelled(Exception): pass
class Timeout(Exception): pass
class Future:
    def __init__(self): self.done, self.value, self.error, self.waiters = False, None, None, []
    def set(self, v=None, error=None):
        if self.done: return
        self.done, self.value, self.error = True, v, error
        for w in self.waiters: w()
    def __iter__(self):
        if not self.done: yield self
        if self.error: raise self.error
        return self.value
class Task(Future):
    def __init__(self, loop, gen, name): super().__init__(); self.loop, self.gen, self.name, self.waiting = loop, gen, name, None; loop.soon(self.step)
    def step(self, exc=None):
        if self.done: return
        try: f = self.gen.throw(exc) if exc else next(self.gen)
        except StopIteration as e: self.set(e.value)
        except Exception as e: self.set(error=e); self.loop.log.append(f"{self.loop.time} {self.name} failed: {e!r}")
        else:
            self.waiting = f
            if f is None or f.done: self.loop.soon(self.step)
            else: f.waiters.append(lambda: self.waiting is f and self.loop.soon(self.step))
    def cancel(self):
        if not self.done: self.waiting = None; self.loop.soon(lambda: self.step(Cancelled()))
class Loop:
    def __init__(self): self.time, self.ready, self.timers, self.log, self.seq = 0, [], [], [], 0
    def soon(self, f): self.ready.append(f)
    def later(self, dt, f): self.seq += 1; self.timers.append((self.time + dt, self.seq, f))
    def spawn(self, gen, name="task"): return Task(self, gen, name)
    def sleep(self, dt, v=None): f = Future(); self.later(dt, lambda: f.set(v)); return f
    def run(self, main):
        t = self.spawn(main, "main")
        while not t.done:
            if self.ready:
                batch, self.ready = self.ready, []
                for f in batch: f()
            elif self.timers:
                self.timers.sort(); self.time, _, f = self.timers.pop(0); f()
            else: raise RuntimeError("deadlock")
        if t.error: raise t.error
        return t.value
    def gather(self, *tasks):
        out = []
        for t in tasks: out.append((yield from t))
        return out
    def wait_for(self, task, dt):
        f = Future(); task.waiters.append(lambda: f.set()); self.later(dt, lambda: f.set(error=None if task.done else Timeout(dt)))
        if not task.done:
            try: yield from f
            except Timeout: task.cancel(); raise
        return (yield from task)
loop = Loop()
def say(*a): print(loop.time, *a)
def worker(name, n, dt):
    try:
        for i in range(n): say(name, i); yield from loop.sleep(dt)
        return f"{name} finished"
    except Cancelled: say(name, "cancelled"); raise
    finally: say(name, "cleanup")
def broken(): yield from loop.sleep(1); raise ValueError("broken task")
def pause(): yield
def main():
    a, b = loop.spawn(worker("A", 3, 2), "a"), loop.spawn(worker("B", 2, 3), "b")
    r = yield from loop.gather(a, b); say(r)
    c = loop.spawn(worker("C", 100, 5), "c")
    try: yield from loop.wait_for(c, 12)
    except Timeout as e: say("timeout", e)
    for _ in range(3): yield from pause()
    try: yield from c
    except Cancelled: say("c was cancelled")
    d = loop.spawn(broken(), "d")
    try: yield from d
    except ValueError as e: say("caught", e)
    say((yield from loop.sleep(4, "slept"))); say((yield from loop.wait_for(loop.spawn(worker("E", 1, 1), "e"), 50)))
    return "main result"
print(loop.run(main())); print(*loop.log, sep="\n")
def stuck(): yield from Future()
try: Loop().run(stuck())
except RuntimeError as e: print(e)
