# Case of texts where ASCII and others alternate.
s = "".join(chr(i) for i in range(0x250)) + "ΑΣ aΣb ΣΣ. ﬁ ŉ İ ı ß ẞ Ǆ 𐐀𐐨"
for t in (s, s * 3, "a" * 5000 + "é" + "B" * 5000, "éA", "Aé", "AΣ", "aΣ!", "Σa"):
    for f in (str.upper, str.lower, str.casefold, str.title, str.capitalize, str.swapcase):
        r = f(t); assert r == "".join(r); print(f.__name__, len(r), hash(r) == hash(f(t)), ascii(r[:700]) if len(r) < 1000 else (r[:3], r[4999:5003], r[-3:]))
