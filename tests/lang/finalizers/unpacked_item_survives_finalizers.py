# What an instruction still to come reads is kept while finalizers run before it.
import gc
class D:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self):
        x = [[i, str(i)] for i in range(200)]
        gc.collect()
bad = 0
n = 0
for a, b in {str(i)+"a": str(i)+"b" for i in range(150)}.items():
    D(n)
    n += 1
    if n % 10 == 0: junk = [[k] for k in range(1000)]
    if a[:-1] != b[:-1] or not a.endswith('a'): bad += 1
print(n, bad)
