# Long loops of small work; totals checked.
# Plain mode only: too long for a collection at every step.
t = 0
for i in range(300000): t = (t * 31 + i) & 0xFFFFFFFF
print(t)
i = n = 0
while i < 200000:
    i += 1
    if i % 3 == 0: continue
    n += i
print(n)
l = []
for i in range(100000): l.append(i ^ 5)
print(len(l), sum(l), l[54321]); l.reverse(); print(l[:3], sum(l[::7]), max(l), min(l))
d = {}
for i in range(100000): d[i * 7919 % 100003] = i
print(len(d), sum(d.values()), d[12345])
s = set()
for i in range(100000): s.add(i * i % 65537)
print(len(s), sum(s))
words = [str(i) for i in range(50000)]; print(len("".join(words)), len(",".join(words)), sorted(words)[:3], max(words), len({w[0] for w in words}))
def gen(n):
    for i in range(n): yield i * 2
print(sum(gen(100000)), sum(x for x in gen(50000) if x % 3 == 0))
class P:
    def __init__(self, x): self.x = x
    def get(self): return self.x
ps = [P(i) for i in range(50000)]; print(sum(p.get() for p in ps), sum(p.x for p in ps))
x = 1.0
for i in range(1, 100000): x += 1.0 / (i * i)
print(x)
a, b = 0, 1
for i in range(1000): a, b = b, a + b
print(a % 10 ** 15)
sieve = bytearray([1]) * 100000
for p in range(2, 317):
    if sieve[p]: sieve[p * p::p] = bytes(len(range(p * p, 100000, p)))
print(sum(sieve[2:]))
m = [[i * j % 10 for j in range(60)] for i in range(60)]; r = [[sum(a * b for a, b in zip(row, col)) for col in zip(*m)] for row in m]; print(sum(map(sum, r)))
n = e = 0
for i in range(20000):
    try:
        if i % 5 == 0: raise ValueError(i)
        n += 1
    except ValueError as ex: e += ex.args[0] % 7
print(n, e)
s = ""
for i in range(50000): s += chr(97 + i % 26)
print(len(s), s.count("abc"), s[-5:], len(s.split("z")), s.replace("xyz", "").__len__())
