# A discrete event simulation: processes as generators, resources with queues, statistics.
import random
class Sim:
    def __init__(self, seed): self.now, self.events, self.n, self.rng = 0.0, [], 0, random.Random(seed)
    def at(self, dt, g, v=None): self.n += 1; self.events.append((self.now + dt, self.n, g, v)); self.events.sort(key=lambda e: e[:2], reverse=True)
    def run(self, until):
        while self.events and self.events[-1][0] <= until:
            self.now, _, g, v = self.events.pop()
            try: req = g.send(v)
            except StopIteration: continue
            req(g)
        self.now = until
    def wait(self, dt): return lambda g: self.at(dt, g)
class Resource:
    def __init__(self, sim, n): self.sim, self.free, self.queue, self.busy, self.since = sim, n, [], 0.0, 0.0
    def take(self):
        def req(g):
            if self.free: self.free -= 1; self.sim.at(0, g, self.sim.now)
            else: self.queue.append(g)
        return req
    def give(self):
        if self.queue: self.sim.at(0, self.queue.pop(0), self.sim.now)
        else: self.free += 1
class Stats:
    def __init__(self): self.xs = []
    def add(self, x): self.xs.append(x)
    def mean(self): return sum(self.xs) / len(self.xs) if self.xs else 0.0
    def __str__(self): return f"n={len(self.xs)} mean={self.mean():.3f} max={max(self.xs, default=0):.3f} p90={sorted(self.xs)[int(len(self.xs) * 0.9)] if self.xs else 0:.3f}"
def customer(sim, tellers, waits, patience, left):
    t0 = sim.now
    yield tellers.take()
    w = sim.now - t0; waits.add(w)
    if w > patience: left.append(round(t0, 2)); tellers.give(); return
    try: yield sim.wait(sim.rng.expovariate(1 / 4))
    finally: tellers.give()
def source(sim, rate, tellers, waits, left):
    while True:
        yield sim.wait(sim.rng.expovariate(rate))
        sim.at(0, customer(sim, tellers, waits, sim.rng.uniform(5, 15), left))
for n in (1, 2, 3):
    sim = Sim(99); tellers, waits, left = Resource(sim, n), Stats(), []
    sim.at(0, source(sim, 0.4, tellers, waits, left)); sim.run(200)
    print(n, waits, len(left), len(tellers.queue), tellers.free, left[:3])
def clock(sim, n, out):
    for i in range(n): out.append(sim.now); yield sim.wait(1.5)
out = []; s = Sim(0); s.at(0, clock(s, 4, out)); s.at(0.5, clock(s, 2, out)); s.run(10); print(out, s.now)
