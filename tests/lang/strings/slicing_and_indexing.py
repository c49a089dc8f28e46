# Indexing and slicing of ASCII and other strings against a list of characters.
def check(s):
    l, bad = list(s), 0
    n = len(l)
    if len(s) != n: bad += 1
    for i in range(-n, n):
        if s[i] != l[i]: bad += 1
    for i in (None, 0, 1, 2, n // 2, n - 1, n, n + 3, -1, -2, -n, -n - 2):
        for j in (None, 0, 1, n // 2, n, n + 1, -1, -n):
            for k in (None, 1, 2, 3, -1, -2):
                if s[i:j:k] != "".join(l[i:j:k]): bad += 1
    if [c for c in s] != l or list(enumerate(s)) != list(enumerate(l)) or list(reversed(s)) != l[::-1]: bad += 1
    for c in set(l):
        if s.find(c) != l.index(c) or s.count(c) != l.count(c) or s.rfind(c) != n - 1 - l[::-1].index(c): bad += 1
    for i in range(n):
        for j in range(i, n + 1):
            sub = s[i:j]
            if sub not in s or s.find(sub) > i or s.index(sub, i) != i or s[:i] + sub + s[j:] != s: bad += 1
    return bad
for s in ("", "a", "abc", "hello world", "é", "aé", "éa", "日本語", "a日b本c", "\U0001F600", "x\U0001F600y\U0001F601", "\ud800a", "ab" * 20, "é" * 17 + "z", "0123456789" * 3 + "日"): print(ascii(s)[:20], check(s))
big = "".join(chr(0x4e00 + i % 500) if i % 7 == 0 else chr(97 + i % 26) for i in range(3000)); l = list(big)
print(all(big[i] == l[i] for i in range(0, 3000, 37)), big[1234:1240] == "".join(l[1234:1240]), big[-10:] == "".join(l[-10:]), len(big[::3]), big[2999], big.find(l[2990] + l[2991]), "".join(l) == big, big[10 ** 20:], big[-10 ** 20:3] == big[:3])
for e in ('""[0]', '"a"[1]', '"a"[-2]', '"é"[5]', 'big[3000]', 'big["x"]', 'big[None]', 'big[1.5]', '"abc"[::0]', '"abc"["a":]', 'big[2 ** 70]', '"abc"[True]', '"a".__getitem__(3)'):
    try: print(e, eval(e.replace('"abc"["a":]', 'str("abc")["a":]')))
    except Exception as x: print(e, "->", type(x).__name__, x)
it = iter("aé日"); print(next(it), it.__length_hint__(), list(it), next(it, "end"))
