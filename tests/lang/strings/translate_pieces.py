# Translation of long texts: one character for one, for none, for many, for others than ASCII, at the ends of pieces.
table = {ord("a"): "b", ord("b"): ord("c"), ord("c"): None, ord("d"): "DDD", ord("e"): "é", ord("é"): "e", ord("f"): "", 0x1f600: "smile", ord("g"): 0x1f600}
for n in (0, 1, 5, 1023, 1024, 1025, 2048, 3000):
    for unit in ("a", "b", "c", "d", "e", "é", "f", "😀", "g", "z", "abcdefgzé😀", "az"):
        s = "a" * n + unit * 3 + "z"
        t = s.translate(table)
        assert t == "".join(str(chr(r) if isinstance(r := table.get(ord(x), x), int) else r or "") for x in s), (n, unit)
        if n < 6: print(ascii(t), len(t))
print("\0\x7f\x80".translate({0: "zero", 0x7f: 0x80, 0x80: 0x7f}).encode(), "abc".translate({}), "".translate(table))
for bad in ({ord("x"): 1.5}, {ord("x"): -1}, {ord("x"): 0x110000}, {ord("x"): []}):
    try: print(("a" * 2000 + "x").translate(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
