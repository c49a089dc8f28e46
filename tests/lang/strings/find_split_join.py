# Searching, splitting and joining.
s = "hello world hello"
print(s.find("hello"), s.find("hello", 1), s.find("zz"), s.rfind("hello"), s.rfind("hello", 0, 15), s.find(""), s.rfind(""), s.find("", 99), s.index("o"), s.rindex("o"), s.count("l"), s.count(""), s.count("lo", 5), "aaaa".count("aa"))
print(s.startswith("hell"), s.startswith("world", 6), s.startswith(("x", "he")), s.endswith("lo"), s.endswith(("q", "lo")), s.endswith("hello", 0, 5), s.startswith(""), s.startswith("", 99), s.startswith(()))
print(s.split(), s.split("l"), s.split("hello"), s.split(None, 1), s.split("o", 1), s.rsplit("o", 1), s.rsplit(None, 1), "".split(), "".split(","), "  a  b ".split(), " a  b ".split(" "), "a,b,,c".split(","), "a\x1cb\u2003c".split())
print("a,b,c".split(",", 0), "a,b,c".split(",", -1), "a b  c ".split(None, 2), "a b  c ".rsplit(None, 2), "abcabc".split("bc"), "aaa".split("aa"), "x".split("x"))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "abc".partition("-"), "abc".rpartition("-"))
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "x\n\ny".splitlines())
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(str(i) for i in range(3)), "x".join(["one"]), "".join(("é", "a")), "ab".join({"k": 1, "l": 2}))
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "x".replace("x", ""), "ab".replace("c", "d"), "ééé".replace("é", "e"), "".replace("", "x"))
for f in ('",".join([1])', '",".join(["a", None])', '",".join(5)', '"a".split("")', '"a".split(1)', '"a".index("b")', '"a".rindex("b")', '"a".find(1)', '"a".count(1)', '"a".startswith(1)', '"a".startswith(("a", 1))', '"a".partition("")', '"a".partition(1)', '"a".replace("a", 1)', '"a".replace()', '"a".split(",", "x")', '"a".endswith([])', '"a".join("b", "c")', '"a" in 5', '5 in "a"', '"a".split(sep=",", foo=1)'):
    try: print(f, eval(f))
    except Exception as e: print(f, "->", type(e).__name__ + ":", e)
print("a-b-c".split(sep="-", maxsplit=1), "a b".split(maxsplit=0), "aXbX".rsplit("X"), "x,y".rsplit(sep=","), "日本語日".find("語"), "日本語日".rfind("日"), "日本語日".split("本"), "日本語日".count("日"), "日本語日".index("日", 1))
