# A scheduler, its queue, channels and tasks move as one graph.
import pickle
from collections import deque
class Task:
    def __init__(self, name, gen): self.name, self.gen, self.result = name, gen, None
class Sched:
    def __init__(self): self.queue, self.clock, self.out = deque(), 0, []
    def spawn(self, name, gen): t = Task(name, gen); self.queue.append((t, None)); return t
    def step(self):
        t, v = self.queue.popleft()
        self.clock += 1
        try: req = t.gen.send(v)
        except StopIteration as e: t.result = e.value; self.out.append((t.name, "ended", e.value)); return
        if isinstance(req, tuple) and req[0] == "get": self.queue.append((t, req[1].get()))
        else: self.out.append((t.name, req)); self.queue.append((t, self.clock))
class Chan:
    def __init__(self): self.items = deque()
    def put(self, x): self.items.append(x)
    def get(self): return self.items.popleft() if self.items else None
def producer(ch, n):
    try:
        for i in range(n):
            ch.put(i * i)
            yield f"put {i * i}"
        return "all put"
    finally: ch.put("closed")
def consumer(ch):
    total = 0
    while (x := (yield ("get", ch))) != "closed":
        if x is not None: total += x; yield f"got {x}"
    return total
def build():
    s, ch = Sched(), Chan()
    s.spawn("p", producer(ch, 3)); c = s.spawn("c", consumer(ch))
    return s, ch, c
def run(hop):
    s, ch, c = build()
    while s.queue:
        s.step()
        if hop: s, ch, c = pickle.loads(pickle.dumps((s, ch, c), move=True))
    return s.out, s.clock, c.result, list(ch.items)
a, b = run(False), run(True)
print(a == b)
for line in b[0]: print(*line)
print(b[1:])
s, ch, c = build()
for _ in range(3): s.step()
x = pickle.loads(pickle.dumps(s)); y = pickle.loads(pickle.dumps(s))
while x.queue: x.step()
for _ in range(2): y.step()
print(len(s.out), x.out[-1], len(y.out))
print(sorted(t.gen.gi_frame.f_locals.get("ch") is s.queue[0][0].gen.gi_frame.f_locals["ch"] for t, _ in s.queue))
