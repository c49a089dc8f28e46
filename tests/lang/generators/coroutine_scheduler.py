# A round-robin scheduler with sleep, channels and join, all by generators.
from collections import deque
class Task:
    n = 0
    def __init__(self, gen): Task.n += 1; self.id, self.gen, self.value, self.done, self.waiters = Task.n, gen, None, False, []
class Sched:
    def __init__(self): self.ready, self.sleeping, self.time, self.log = deque(), [], 0, []
    def spawn(self, gen): t = Task(gen); self.ready.append((t, None)); return t
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda e: e[0]); self.time, t = self.sleeping.pop(0)[:2]; self.ready.append((t, self.time))
            t, v = self.ready.popleft()
            try: req = t.gen.send(v)
            except StopIteration as e:
                t.done, t.value = True, e.value
                self.log.append(f"task {t.id} -> {e.value!r} at {self.time}")
                for w in t.waiters: self.ready.append((w, e.value))
            except Exception as e: t.done, t.value = True, e; self.log.append(f"task {t.id} failed {e!r}")
            else: req(self, t)
def sleep(n): return lambda s, t: s.sleeping.append((s.time + n, t))
def spawn(g): return lambda s, t: s.ready.append((t, s.spawn(g)))
def join(o): return lambda s, t: s.ready.append((t, o.value)) if o.done else o.waiters.append(t)
def pause(s, t): s.ready.append((t, None))
class Chan:
    def __init__(self): self.items, self.getters = deque(), deque()
    def put(self, x):
        def op(s, t):
            if self.getters: s.ready.append((self.getters.popleft(), x))
            else: self.items.append(x)
            s.ready.append((t, None))
        return op
    def get(self):
        def op(s, t):
            if self.items: s.ready.append((t, self.items.popleft()))
            else: self.getters.append(t)
        return op
def producer(ch, n):
    for i in range(n):
        yield ch.put(i); yield sleep(2)
    yield ch.put(None)
    return "produced"
def consumer(ch):
    total = 0
    while (x := (yield ch.get())) is not None:
        total += x; print("consumed", x)
    return total
def sub(n):
    for i in range(n): yield pause
    return n * n
def crash(): yield pause; raise ValueError("crash")
def main():
    ch = Chan()
    p = yield spawn(producer(ch, 4)); c = yield spawn(consumer(ch)); s = yield spawn(sub(3)); x = yield spawn(crash())
    print("joined", (yield join(s)), (yield join(c)), (yield join(p)))
    now = yield sleep(10)
    r = yield from inner()
    return now, r, repr(x.value)
def inner():
    a = yield sleep(1); b = yield sleep(1)
    return a, b
s = Sched(); m = s.spawn(main()); s.run(); print(m.value); print("\n".join(s.log))
