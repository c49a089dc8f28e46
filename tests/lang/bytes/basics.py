# bytes: literals, indexing, methods, conversions, errors.
b = b"hello\x00\xff\n'"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], b + b"!", b * 2, 104 in b, b"ll" in b, list(b"abc"), b"a" < b"b", b"a" == b"a", b"" == bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"x"), bytes("é", "utf-8"), bytes(range(5)), bytes((7,)))
print(b"a,b,,c".split(b","), b" a b ".split(), b"abc".find(b"c"), b"abc".find(99), b"abc".index(b"b"), b"aXbX".replace(b"X", b"--"), b",".join([b"a", b"b"]), b"abc".upper(), b"ABC".lower(), b" x ".strip(), b"xxaxx".strip(b"x"), b"abc".startswith(b"a"), b"abc".endswith((b"c", b"z")), b"a=b".partition(b"="), b"a\nb\r\nc".splitlines(), b"abcabc".count(b"bc"), b"abc".rfind(b"z"), b"a.b.c".rsplit(b".", 1), b"5".zfill(3), b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"abc".removeprefix(b"a"), b"a b".title(), b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"Ab".swapcase(), b"a\tb".expandtabs(4), b"ab".isascii())
print(b"\xde\xad".hex(), bytes.fromhex("dead BEEF"), b"\xde\xad\xbe".hex("-"), b"\xde\xad\xbe\xef".hex(":", 2), b"abc".decode(), b"\xc3\xa9".decode("utf8"), bytes.maketrans(b"a", b"b")[97], b"abca".translate(bytes.maketrans(b"a", b"z")), b"abca".translate(None, b"a"), "é".encode() + b"x", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], repr(b"'"), repr(b'"'), repr(b"'\""), str(b"x"), b"\t\r\n\\\x7f\x80")
for s in ("b'a' + 'a'", "b'a' + [1]", "b[100]", "bytes([256])", "bytes([-1])", "bytes(-1)", "bytes('a')", "bytes('a', 5)", "bytes(1, 'x')", "bytes(1.5)", "bytes([None])", "b'abc'.find('a')", "b'abc'.split('a')", "b','.join(['a'])", "b'a' < 'a'", "b'a' == 'a'", "300 in b", "'a' in b", "b'a' * b'b'", "bytes.fromhex('abc')", "bytes.fromhex('zz')", "b'abc'.index(b'z')", "b'abc'.replace('a', 'b')", "b'a'.join(5)", "bytes(object())", "b'x'.foo", "b'abc'.startswith('a')", "b'ab'.center(5, b'xx')", "b'a'.split(b'')", "-b'a'", "int(b'12')", "float(b'1.5')", "b'a'.hex(5)", "b'%d' % 5", "bytes(10**20)", "bytes({1: 2})", "bytes(x for x in (1, 2))", "bytes(True)", "b'a'.strip('a')"):
    try: print(s, "=", eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
try: b[0] = 1
except TypeError as e: print(e)
for x in b"ab": print(x, end=" ")
print(*b"xyz", sum(b"\x01\x02"), max(b"az"), sorted(b"cab"), bytes(reversed(b"abc")), bytes(x ^ 1 for x in b"abc"), [*b"\x00"], b"abc".__getitem__(1), bytes(map(ord, "hi")), dict(enumerate(b"a")), bytes(bytearray(b"q")))
ba = bytearray(b"abc"); ba[0] = 65; ba.append(100); ba.extend(b"ef"); ba += b"!"; del ba[1]; print(ba, bytes(ba), len(ba), ba == b"Acdef!", ba.pop(), ba[1:3], ba.decode())
ba[1:2] = b"ZZ"; ba.insert(0, 33); ba.reverse(); print(ba)
class B:
    def __bytes__(self): return b"from B"
    def __index__(self): return 2
print(bytes(B()))
