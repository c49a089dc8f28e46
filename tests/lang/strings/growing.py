# s += x in loops, aliases kept, across buffers, non-ASCII and surrogates.
s = ""
for i in range(4000): s += "ab"
print(len(s), s[:6], s[-3:], s[3999:4003])
t = s
s += "X"
t += "Y"
print(s[-1], t[-1], len(s), len(t), s[:-1] == t[:-1])
olds = []
s = ""
for i in range(10):
    s += chr(97 + i)
    olds.append(s)
print(olds)
a = "base"; b = a; c = a
a += "1"; b += "2"; c = c + "3"; a += "4"
print(a, b, c)
s = "x"
for i in range(12): s += s
print(len(s))
s = "é"
for i in range(1000): s += "a"
for i in range(1000): s += "日"
print(len(s), s[0], s[1], s[1000], s[1001], s[-1], s[500:502], s.count("日"))
s = ""
for i in range(300): s = s + chr(i)
print(len(s), hash(s) == hash("".join(chr(i) for i in range(300))), s == "".join(map(chr, range(300))))
s = "\ud83d"
s += "\ude00"
print(len(s), s == "\U0001F600", ascii(s), ascii("\ud83d" + "\ude00"), ascii("".join(["\ud83d", "\ude00"])))
d = {}
s = "k"
for i in range(5):
    d[s] = i
    s += "k"
print(d, "kkk" in d, d["kk"])
class O: pass
o = O(); o.s = ""
l = [""]
for i in range(1000):
    o.s += "q"
    l[0] += "w"
print(len(o.s), len(l[0]))
def f():
    r = ""
    for w in ("the", "cat", "sat"):
        r += w + " "
        yield r
print(list(f()))
b = b""
for i in range(1000): b += bytes([i % 256])
c = b
b += b"!"; c += b"?"
print(len(b), b[-3:], c[-3:], b[255:258])
s = "a"
s *= 5; s += s[1:3]; s += s
print(s)
def g(s):
    s += "local"
    return s
base = "shared "
print(g(base), base, g(base) is not base)
