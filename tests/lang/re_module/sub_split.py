# sub, subn, split with groups, functions, templates, counts, empty matches.
import re
print(re.sub("a", "b", "banana"), re.sub("a", "b", "banana", 2), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<n>\d+)", r"<\g<n>>", "a1b22"), re.sub(r"(\d)", r"\g<1>0", "a1"), re.sub(r"\d", lambda m: str(int(m.group()) * 2), "a1b7"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"), re.sub("b|$", "!", "abc"), re.sub(r"\s+", " ", " a  b\n\tc "), re.sub(r"\n", r"\\n", "a\nb"), re.sub("a", r"\t", "a") == "\t", re.sub("(a)(b)?", r"[\1\2]", "aab"), re.sub("^", "> ", "l1\nl2", flags=re.M), re.sub("é", "e", "éé"), re.subn("a", "", "banana"), re.sub("z", "y", "abc"), re.sub(r"(?i)HELLO", "bye", "Hello hello"))
print(re.split(",", "a,b,,c"), re.split(r"(,)", "a,b"), re.split(r"\W+", "one, two;three."), re.split(r"(\W)(\W)?", "a, b"), re.split(",", "a,b,c", 1), re.split("", "abc"), re.split("x*", "axbc"), re.split(r"\b", "hi you"), re.split("a", ""), re.split(r"\s*[,;]\s*", "a , b;c"), re.split("(a)|b", "1a2b3"), re.split(r"(?m)$", "a\nb"))
def f(m): return f"[{m.group(1).upper()}]" if m.group(1) else ""
print(re.sub(r"<(\w+)>|#", f, "a<b>c#<dd>"), re.compile("(a)(b)").sub(r"\2\1\\", "xabx"), re.compile("a").subn("b", "aaa", count=2), re.compile(",").split("a,b,c", maxsplit=1))
for s in (r're.sub("a", r"\1", "a")', r're.sub("(a)", r"\2", "a")', r're.sub("a", r"\g<x>", "a")', r're.sub("a", r"\g<", "a")', r're.sub("a", r"\q", "a")', 're.sub("a", 5, "a")', 're.sub("a", "b", 5)', 're.sub("a", lambda m: 5, "a")', 're.sub("a", lambda: "x", "a")', 're.sub("a", b"b", "a")', r're.sub("a", r"\g<-1>", "a")', r're.sub("(?P<n>a)", r"\g<m>", "a")', 're.sub("a")', r're.sub("a", "\\", "a")'):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
def camel(s): return re.sub(r"_([a-z])", lambda m: m[1].upper(), s)
def snake(s): return re.sub(r"([A-Z])", lambda m: "_" + m[1].lower(), s)
print(camel("snake_case_name"), snake("camelCaseName"), re.sub(r"(\d+)-(\d+)", lambda m: "-".join(reversed(m.groups())), "1-2 33-44"), re.sub(rb"\d", b"#", b"a1b2"), re.sub(r"\$\{(\w+)\}", lambda m: {"x": "1", "y": "2"}.get(m[1], "?"), "${x} ${y} ${z}"), re.sub("(.)", r"\1\1", "abc"), re.sub("\\.", "\\\\", "a.b"), re.sub("a", r"\\", "a"), re.sub("(a)", r"\1\n", "a") == "a\n", re.sub("a", r"\101", "a"), re.sub(r"x", r"\0".replace("\0", "Z"), "x") if False else "")
counts = {}
re.sub(r"\w+", lambda m: counts.__setitem__(m[0], counts.get(m[0], 0) + 1) or "", "a b a c a b"); print(counts)
print(re.sub(r"(?P<q>['\"])(.*?)['\"]", r"<\2>", "say 'hi' and \"yo\""), re.sub(r"^\s+|\s+$", "", "  trim  "), re.sub(r"\B", "-", "word up"), re.sub("a*?", "x", "baac"), re.sub("(?:)", "_", "日本"))
