# repr, ascii and escapes over every kind of character; quotes chosen; bytes likewise.
for s in ("", "'", '"', "'\"", "\\", "\n\r\t", "\b\f\v\a", "\0", "\x1b[0m", "a'b", 'a"b', "a'b\"c", "é", "\xa0", "\x85", "日", "\U0001F600", "\ud800", "\\n", "tab\there", "nul\0nul", "{}", "%s", "\u2028\u2029", "\x7f", " "):
    r = repr(s); print(r, ascii(s), eval(r) == s, eval(ascii(s)) == s, len(s))
print([i for i in range(0x180) if len(repr(chr(i))) != 3][:80])
for b in (b"", b"'", b'"', b"'\"", b"\\", b"\n\r\t", b"\0\x01\xff", b"abc", b"a'b", b"\x7f~"): print(repr(b), str(b), eval(repr(b)) == b)
print(repr(["'", '"', "\n"]), str({"k'": 'v"'}), repr(("\\",)), f"{'it'!r} {chr(39)!r} {chr(34)!r}", "%r %a" % ("é'", "é"), "{!r:>6}".format("a"), repr(repr("'")), ascii(["é"]), ascii({"ü": "ß"}))
print("\101\60\7".encode(), "\x41", "\u0041", "\U00000041", "\08", "\400" if False else "\377", len("\1234"), "\
joined", r"\x41", rb"\x41", b"\101\x42", "\'\"", '\'\"', """a"b'c""", '''a'b"c''', "a" 'b' """c""" r"\d" f"{1}", u"unicode prefix")
class R:
    def __repr__(self): return "é\n"
print(R(), [R()], ascii(R()), f"{R()!a}", str([R(), "é"]))
l = []; l.append(l); d = {}; d[1] = d; t = ([],); t[0].append(t); print(l, d, t, [l, l], {"l": l})
class S(str):
    def __repr__(self): return "S!"
print([S("x")], {S("k"): S("v")}, (S(),), repr(S("q")), str(S("q")), "%r" % S(), ascii(S("z")))
