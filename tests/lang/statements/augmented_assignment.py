# Augmented assignment: order of evaluation, targets of all kinds, errors leave things as they were.
log = []
class T:
    def __init__(self): self.d = {"x": 1}
    def __getitem__(self, k): log.append(("get", k)); return self.d[k]
    def __setitem__(self, k, v): log.append(("set", k, v)); self.d[k] = v
    def __getattr__(self, n): log.append(("getattr", n)); return 10
    def __setattr__(self, n, v):
        if n != "d": log.append(("setattr", n, v))
        object.__setattr__(self, n, v)
def ev(x, n): log.append(n); return x
t = T()
ev(t, "obj")[ev("x", "key")] += ev(5, "value"); print(log); log.clear()
ev(t, "obj").attr *= ev(3, "value"); print(log); log.clear()
l = [1, 2, 3]; i = iter(range(3)); l[next(i)] += 10; print(l, list(i))
a = b = [1]; a += [2]; a *= 2; print(b, a is b); a = a + [3]; print(b, a)
s = u = "x"; s += "y"; print(s, u); n = m = 5; n -= 2; n **= 3; n //= 2; n %= 8; n <<= 3; n >>= 1; n |= 3; n &= 0b10110; n ^= 5; print(n, m); f = 7; f /= 2; print(f)
class In:
    def __iadd__(self, o): return "result"
    def __isub__(self, o): return None
x = In(); x += 1; print(x); x = In(); x -= 1; print(x)
tup = ([1], 2)
try: tup[0] += [5]
except TypeError as e: print(e, tup)
d = {}
for code in ("d['k'] += 1", "undefined += 1", "d.attr += 1", "None.x += 1", "l[10] += 1", "s += 1", "d += {}", "l += 5", "n @= 2"):
    try: exec(code); print("ok", code)
    except Exception as e: print(code, "->", type(e).__name__, e)
print(d, l, s)
def local():
    x = [1]
    def inner():
        nonlocal x
        x += [2]
    inner(); return x
print(local())
def unbound():
    try: q += 1
    except UnboundLocalError as e: return str(e)
    q = 1
print(unbound())
class K:
    total = 0
    items = []
    def add(self, v): self.total += v; self.items += [v]
k1, k2 = K(), K(); k1.add(5); k2.add(7); print(K.total, k1.total, k2.total, K.items, k1.items is K.items, vars(k1))
l = [[0] * 2 for _ in range(2)]; l[0][1] += 5; l[1] += [9]; l[0][0:1] += ["s"]; print(l)
class Cls: n = 1; n += 1; l = [n]; l += [n * 2]
print(Cls.n, Cls.l)
x = 1; x += x; x *= x + 1; x -= (x := 2); print(x); y = z = 0; y += 1; print(y, z); w = [1, 2]; w[0], w[1] = w[1], w[0]; w += w; print(w)
for src in ("a, b += 1", "(a) += 1", "f() += 1", "a + b += 1", "[x] += 1", "a += b += 1", "a += b = 1", "x: int += 1", "'s' += 1", "a += *b", "a += yield", "None += 1", "a =+ 1"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as e: print(src, "->", e.msg)
