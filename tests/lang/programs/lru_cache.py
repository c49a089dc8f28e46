# An LRU cache on a linked list, with a decorator, statistics and eviction callbacks.
class Node:
    __slots__ = ("key", "value", "prev", "next")
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, self, self
class LRU:
    def __init__(self, size, on_evict=None):
        self.size, self.map, self.root, self.hits, self.misses, self.on_evict = size, {}, Node(), 0, 0, on_evict
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        r = self.root; n.prev, n.next = r, r.next; r.next.prev = n; r.next = n
    def __getitem__(self, key):
        n = self.map.get(key)
        if n is None: self.misses += 1; raise KeyError(key)
        self.hits += 1; self._unlink(n); self._front(n)
        return n.value
    def __setitem__(self, key, value):
        if key in self.map: n = self.map[key]; n.value = value; self._unlink(n)
        else:
            if len(self.map) >= self.size:
                old = self.root.prev; self._unlink(old); del self.map[old.key]
                if self.on_evict: self.on_evict(old.key, old.value)
            n = self.map[key] = Node(key, value)
        self._front(n)
    def __delitem__(self, key): self._unlink(self.map.pop(key))
    def __contains__(self, key): return key in self.map
    def __len__(self): return len(self.map)
    def __iter__(self):
        n = self.root.next
        while n is not self.root: yield n.key; n = n.next
    def get(self, key, default=None):
        try: return self[key]
        except KeyError: return default
def cached(size):
    def deco(f):
        c = LRU(size)
        def w(*args):
            try: return c[args]
            except KeyError: r = c[args] = f(*args); return r
        w.cache = c
        return w
    return deco
gone = []
c = LRU(3, lambda k, v: gone.append((k, v)))
for i, k in enumerate("abcd"): c[k] = i
print(list(c), gone, "a" in c, c.get("a", "?"), c["b"], list(c)); c["b"] = 99; c["e"] = 5; print(list(c), gone, len(c)); del c["b"]; print(list(c), c.hits, c.misses)
calls = []
@cached(50)
def fib(n): calls.append(n); return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(40), len(calls), fib.cache.hits, fib.cache.misses, list(fib.cache)[:3])
@cached(2)
def slow(x, y): calls.append((x, y)); return x * y
calls.clear(); print([slow(*p) for p in ((1, 2), (1, 2), (3, 4), (5, 6), (1, 2), (5, 6))], calls, slow.cache.hits)
try: del c["nope"]
except KeyError as e: print("KeyError", e)
big = LRU(100)
for i in range(1000): big[i % 150] = i; big.get((i * 7) % 150)
print(len(big), big.hits, big.misses, sum(big), list(big)[:5])
