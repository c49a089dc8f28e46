# RSA with big integers: primes by Miller-Rabin, keys, encryption, signatures.
def rng(seed):
    x = seed
    while True:
        x ^= (x << 13) & (2 ** 64 - 1); x ^= x >> 7; x ^= (x << 17) & (2 ** 64 - 1)
        yield x
R = rng(88172645463325252)
def rand_bits(n):
    v = 0
    for _ in range((n + 63) // 64): v = v << 64 | next(R)
    return v & (1 << n) - 1 | 1 << n - 1 | 1
SMALL = [p for p in range(2, 200) if all(p % d for d in range(2, int(p ** 0.5) + 1))]
def is_prime(n):
    if n in SMALL: return True
    if n < 2 or any(n % p == 0 for p in SMALL): return False
    d, s = n - 1, 0
    while d % 2 == 0: d, s = d // 2, s + 1
    for a in SMALL[:12]:
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
def prime(bits):
    while not is_prime(p := rand_bits(bits)): pass
    return p
def egcd(a, b):
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b: q, a, b = a // b, b, a % b; x0, x1 = x1, x0 - q * x1; y0, y1 = y1, y0 - q * y1
    return a, x0, y0
def inverse(a, m):
    g, x, _ = egcd(a, m)
    if g != 1: raise ValueError("not invertible")
    return x % m
class Key:
    def __init__(self, bits, e=65537):
        while True:
            self.p, self.q = prime(bits // 2), prime(bits // 2)
            phi = (self.p - 1) * (self.q - 1)
            if self.p != self.q and egcd(e, phi)[0] == 1: break
        self.n, self.e, self.d = self.p * self.q, e, inverse(e, phi)
    def encrypt(self, m): return pow(m, self.e, self.n)
    def decrypt(self, c): return pow(c, self.d, self.n)
    def decrypt_crt(self, c):
        mp, mq = pow(c, self.d % (self.p - 1), self.p), pow(c, self.d % (self.q - 1), self.q)
        return mq + self.q * (inverse(self.q, self.p) * (mp - mq) % self.p)
def pack(s): return int.from_bytes(s.encode(), "big")
def unpack(n): return n.to_bytes((n.bit_length() + 7) // 8, "big").decode()
k = Key(256); print(k.n, k.n.bit_length(), is_prime(k.p), is_prime(k.n), k.d == pow(k.e, -1, (k.p - 1) * (k.q - 1)))
m = pack("attack at dawn ✓"); c = k.encrypt(m); print(hex(c), unpack(k.decrypt(c)), k.decrypt_crt(c) == m)
def digest(s):
    h = 0xcbf29ce484222325
    for b in s.encode(): h = (h ^ b) * 0x100000001b3 % 2 ** 64
    return h
sig = k.decrypt(digest("contract")); print(k.encrypt(sig) == digest("contract"), k.encrypt(sig) == digest("Contract"), digest("contract"))
print([p for p in range(2 ** 20, 2 ** 20 + 60) if is_prime(p)], is_prime(2 ** 127 - 1), is_prime(2 ** 129 - 1), is_prime(561), egcd(240, 46))
try: inverse(6, 9)
except ValueError as e: print(e)
def blocks(s, n=20): return [s[i:i + n] for i in range(0, len(s), n)]
text = "The quick brown fox jumps over the lazy dog, twice."; enc = [k.encrypt(pack(b)) for b in blocks(text)]; print(len(enc), "".join(unpack(k.decrypt_crt(c)) for c in enc) == text, sum(enc) % 10 ** 12)
def pollard(n):
    x = y = 2; d = 1
    while d == 1: x = (x * x + 1) % n; y = (y * y + 1) % n; y = (y * y + 1) % n; d = egcd(abs(x - y), n)[0]
    return d
n = 1000003 * 10007; f = pollard(n); print(sorted((f, n // f)))
