# Concatenation, repetition, indexing, comparison, repr, iteration, containment.
s = "héllo"
print(s[0], s[1], s[-1], s[1:3], s[::-1], len(s), s * 2, "-" * 5, 0 * s, -1 * s, s + "!", s == "h\u00e9llo", s != "x", list(s))
print(repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\\\r\x00\x7f\x80\xa0\xad\u200b\ud800\U0001F600é日"), ascii("é日\U0001F600"), repr(""), str("x"), str(b"x"))
print("abc" < "abd", "a" < "aa", "Z" < "a", "\uffff" < "\U00010000", max("hello"), min("hello"), sorted("bca"), "a" * 3 < "aab")
print("b" in "abc", "" in "", "abc" in "ab", "é" in s, "lo" not in s)
print(str(1), str(1.0), str(None), str([1, "a"]), str(True), str("é".encode(), "utf-8"), str(b"abc", encoding="ascii"), str(object=5), str())
print(ord("a"), ord("é"), ord("\U0001F600"), chr(97), chr(233), chr(0x1F600), chr(0x10FFFF) == "\U0010ffff")
u = "日本語テキスト\U0001F600x"
print(len(u), u[3], u[-2], u[7], u[2:5], u[::2], u[::-1], [u[i] for i in range(len(u))])
print("é".encode(), "日".encode("utf-8"), "abc".encode("ascii"), "é".encode("latin-1"), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), "é\u1234".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("ascii", "ignore"), b"\xff".decode("utf-8", "backslashreplace"))
for f in ('"é".encode("ascii")', 'b"\\xff".decode()', 'b"\\xc3".decode()', 'b"abc\\xe9".decode("ascii")', '"\\u1234".encode("latin-1")', '"\\ud800".encode()', '"a".encode("nope")', '"abc"[3]', 's["a"]', '"a" + 1', '1 + "a"', '"a" * "b"', '"a" - "b"', '"a" + None', '"a" + b"b"', 'b"a" + "b"', 's[1.0]', 'int("é")', 'ord("")', '"a" < 1', 'str(b"\\xff", "utf-8")', '"a" % 1', '-"a"', '"x".y', 'b"\\xed\\xa0\\x80".decode()', 'b"\\xf4\\x90\\x80\\x80".decode()', 'b"\\xc0\\x80".decode()'):
    try: print(f, ascii(eval(f)))
    except Exception as e: print(f, "->", type(e).__name__ + ":", e)
h = {"a": 1, "é": 2, "日": 3}
print(h["\xe9"], h["日"], hash("abc") == hash("ab" + "c"), hash("") == hash(str()))
t = iter("ab"); print(next(t), next(t), next(t, "end"))
for i, c in enumerate("xé"): print(i, c, end=" ")
print("%s" % s, f"{s:>8}|{s:<8}|{s:^9}|", s.__len__(), s.__contains__("h"), s.__add__("x"), s.__mul__(2), s.__getitem__(0), str.__add__("a", "b"))
