# Programs that depend on a seeded stream: dice, walks, shuffles, Monte Carlo.
import random
random.seed(2024)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(1000)]
hist = {k: rolls.count(k) for k in range(2, 13)}; print(hist)
x = y = 0
for _ in range(500):
    dx, dy = random.choice([(1, 0), (-1, 0), (0, 1), (0, -1)]); x += dx; y += dy
print(x, y)
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(5000)); print(inside)
deck = [r + s for s in "SHDC" for r in "23456789TJQKA"]; random.shuffle(deck); print(deck[:10])
hands = [sorted(deck[i::4]) for i in range(4)]; print([h[0] for h in hands], random.sample(deck, 4))
def quick(l):
    if len(l) < 2: return l
    p = random.choice(l)
    return quick([v for v in l if v < p]) + [v for v in l if v == p] + quick([v for v in l if v > p])
data = [random.randrange(1000) for _ in range(200)]; print(quick(data) == sorted(data), random.random())
class Weighted(random.Random):
    def coin(self, p): return self.random() < p
w = Weighted(9); print([w.coin(0.3) for _ in range(10)], w.choice("xyz"), w.randrange(100))
class Own(random.Random):
    def __init__(self): self.n = 0; super().__init__(0)
    def random(self): self.n = (self.n * 7 + 3) % 11; return self.n / 11
o = Own(); print([round(o.random(), 3) for _ in range(4)], o.uniform(0, 11) if False else "")
def markov(text, n):
    table = {}
    ws = text.split()
    for a, b in zip(ws, ws[1:]): table.setdefault(a, []).append(b)
    w = ws[0]; out = [w]
    for _ in range(n):
        w = random.choice(table.get(w, ws)); out.append(w)
    return " ".join(out)
print(markov("the cat sat on the mat and the dog sat on the cat", 15))
print([random.gauss(100, 15) for _ in range(3)], sum(random.expovariate(2) for _ in range(100)), round(random.triangular(), 12), random.getrandbits(33), [random.betavariate(2, 3) for _ in range(2)])
