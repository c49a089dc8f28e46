# bytearray: every mutation, slices, errors, growth.
b = bytearray(b"hello")
b[0] = 72; b[-1] = ord("O"); print(b); b[1:3] = b"EL!"; print(b); b[::2] = b"____" if len(b[::2]) == 4 else bytes(len(b[::2])); print(b); del b[0]; del b[::2]; print(b)
b.append(33); b.extend([65, 66]); b.extend(b"cd"); b += b"e"; b *= 2; print(b, len(b)); print(b.pop(), b.pop(0), b.remove(65), b.insert(1, 90), b.reverse(), b); b.clear(); print(b, bool(b))
c = bytearray(3); c[1] = 255; print(c, list(c), bytes(c), c == b"\0\xff\0", c == bytearray([0, 255, 0]), c.hex(), bytearray("é", "utf-8"), bytearray(range(3)), bytearray(), bytearray(c) is c, c.copy() == c)
for s in ("c[5]", "c[0] = 256", "c[0] = -1", "c[0] = 'a'", "c[0] = b'a'", "c.append(256)", "c.append('a')", "c.extend('ab')", "c.extend([300])", "c.remove(9)", "bytearray().pop()", "c[0:2] = 5", "c[0:2] = 'ab'", "c[::2] = b'x'", "bytearray(-1)", "bytearray('x')", "bytearray([1.5])", "c + 'a'", "c += [1]", "hash(c)", "c.index(b'q')", "c['a']", "del c[9]", "c.insert('a', 1)", "c.pop(9)", "c * 'a'", "c < 'a'"):
    try: exec(s); print(s, "ok", c)
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
d = e = bytearray(b"x"); d += b"y"; print(e); d = d + b"z"; print(d, e); print(b"ab" + bytearray(b"c"), bytearray(b"ab") + b"c", type(b"" + bytearray()).__name__, bytearray(b"a,b").split(b","), bytearray(b"abc").upper(), bytearray(b" x ").strip(), bytearray(b"abc").find(b"c"), bytearray(b"a").join([b"1", b"2"]), bytearray(b"%d") % 5, bytearray(b"abc")[1:], bytearray(b"abc").decode(), b"b" in bytearray(b"abc"), 98 in bytearray(b"abc"), bytearray(b"ab") * 2, bytearray(b"a") < b"b", max(bytearray(b"az")), sorted(bytearray(b"ba")), bytearray(b"abc").startswith(b"a"), bytearray(b"aab").count(b"a"), bytearray(b"abc").replace(b"b", b"--"), bytearray.fromhex("00ff"), repr(bytearray(b"'")), str(bytearray(b"q")))
big = bytearray()
for i in range(2000): big.append(i % 256); i % 3 or big.extend(b"ab")
print(len(big), big[1000], sum(big), big.count(b"ab"), big[100:105]); del big[10:-10]; print(len(big), big)
x = bytearray(b"iter")
for v in x:
    if v == ord("t"): x.append(33)
    if len(x) > 6: break
print(x, [v for v in x], list(reversed(x))); x[:] = x[::-1]; print(x); x[1:1] = b"INS"; print(x); x[2:] = b""; print(x)
