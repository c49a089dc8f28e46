# Case, strip, pad and test methods.
s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), "hELLO wORLD".capitalize(), "they're bill's".title(), "ß".upper(), "STRASSE".casefold(), "Straße".casefold())
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\t\n x\u00a0\u2003".strip(), "mississippi".strip("ipm"), "aaa".strip("a") == "")
print("5".zfill(3), "-5".zfill(4), "+5".zfill(4), "abc".zfill(2), "".zfill(2), "x".center(5, "*"), "ab".center(5, "*"), "x".ljust(4, ".") + "|", "x".rjust(4), "abc".center(2))
for t in ["abc", "ABC", "abc1", "123", " \t", "", "Abc Def", "a b", "é", "É", "١", "½", "²", "_x", "1x", "日本", "aB", "\n", "ǅ", "A1"]:
    print(ascii(t), [int(getattr(t, m)()) for m in "isalpha isdigit isalnum isspace islower isupper istitle isidentifier isdecimal isnumeric isprintable isascii".split()])
print("a.b.c".removeprefix("a."), "a.b.c".removesuffix(".c"), "abc".removeprefix("x"), "abc".removesuffix(""))
print("tab\tx\t\ty".expandtabs(4), "a\tb".expandtabs(), "a\tb".expandtabs(0), "ab\ncd\te".expandtabs(3))
print("hello".translate({ord("l"): "L", ord("o"): None, 104: 72}), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate(str.maketrans({"a": "1", "b": None})))
for f in ('"a".center("x")', '"a".center(5, "ab")', '"a".ljust(3, 1)', '"a".strip(1)', '"a".zfill()', 'str.maketrans("ab", "c")', '"a".upper(1)', '"a".removeprefix(1)', 'str.upper()', 'str.upper(1)', '"a".foo', '"a".expandtabs("x")', 'str.maketrans({"ab": 1})', 'str.maketrans(1)'):
    try: print(f, eval(f))
    except Exception as e: print(f, "->", type(e).__name__ + ":", e)
