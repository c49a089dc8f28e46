# Lone surrogates, astral characters, combining marks: length, slices, equality, encoding.
s = "a\ud800b\udc00\U0001F600é"
print(len(s), ascii(s), [ascii(c) for c in s], ascii(s[::-1]), s.find("\udc00"), s.index("\U0001F600"), "\ud800" in s, ascii(s.replace("\ud800", "?")), ascii(s.upper()), s.count("\ud800"))
print(ascii("\ud83d" + "\ude00"), "\ud83d" + "\ude00" == "\U0001F600", len("\ud83d\ude00"), ascii("".join(["\ud83d", "\ude00"])), hash("\ud83d\ude00") == hash("\ud83d" + "\ude00"), {"\ud800": 1}["\ud800"], ascii("\ud83d\ude00".encode("utf-8", "surrogatepass")), sorted(["\ue000", "\ud800", "\U00010000", "z"]) == ["z", "\ud800", "\ue000", "\U00010000"])
for e in ("strict", "ignore", "replace", "backslashreplace", "surrogatepass", "xmlcharrefreplace", "surrogateescape"):
    try: print(e, "a\ud800é".encode("utf-8", e))
    except UnicodeEncodeError as x: print(e, x.reason, x.start, x.end)
print(ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), ascii(b"a\xff\xfe".decode("utf-8", "surrogateescape")), "\udcff".encode("utf-8", "surrogateescape"), ascii(b"\xed\xa0\x80".decode("utf-8", "replace")))
print("e\u0301" == "é", len("e\u0301"), "e\u0301"[::-1] == "\u0301e", "Å" == "Å", "ﬀ".upper(), "ŉ".upper(), "ǰ".title(), "İ".lower() == "i\u0307", "ς".upper(), "ΑΣ".lower(), "ß".casefold(), "ſ".upper(), "ı".upper(), "Ⅷ".lower(), "ǆ".title(), "ƒ".swapcase())
print("\U0001F600" > "\uffff", max("a\U0001F600z"), "日本語"[1], "日本語"[-1:], "日本語".ljust(5, "*"), "日本語".center(7), "日本語".zfill(5), f"{'日本':>4}|", "%4s|" % "日", "日,本".split(","), "日本日".replace("日", "x"), "日本".join("ab"), "Ω".isalpha(), "٣".isdigit(), "²".isdigit(), "½".isnumeric(), "\u2028".isspace(), "\u200b".isspace(), "_é".isidentifier(), "日本".isidentifier(), "\u0301".isalpha(), "ª".islower(), "ǅ".istitle())
print(repr("\x00\x1f\x7f\x80\x9f\xa0\xad\u0378\u200b\u2028\ue000\ufeff\uffff\U0001F600\U000e0001\U0010ffff"), repr("é日\U0001d49c"), "\N{BULLET}" if False else "•", "\x41\u0042\U00000043\103", len("\
"))
u = "".join(chr(i) for i in list(range(0x20, 0x7f)) + list(range(0xa1, 0x180)) + [0x3b1, 0x4e2d, 0x1F600]); print(len(u), len(u.encode()), u.encode().decode() == u, u[95:100], u[-3:], sum(map(ord, u)), u.upper().lower() == u.lower(), len(u.upper()), "".join(sorted(u, reverse=True))[:4], u[::40])
