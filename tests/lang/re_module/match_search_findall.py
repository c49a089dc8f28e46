# match, search, fullmatch, findall, finditer, groups, spans.
import re
m = re.match(r"(\w+) (\w+)", "hello world!"); print(m, m.group(), m.group(1), m.group(1, 2), m.groups(), m.start(), m.end(2), m.span(1), m[2], m.string, m.re.pattern, m.pos, m.endpos, m.lastindex, m.lastgroup, bool(m))
m = re.search(r"(?P<year>\d{4})-(?P<mon>\d\d)", "on 2024-05-06"); print(m["year"], m.group("mon"), m.groupdict(), m.span("year"), m.lastgroup, m.expand(r"\2/\1 \g<year>"), m.re.groupindex["mon"], m.re.groups)
print(re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("a.c", "abc"), re.fullmatch("a.", "abc"), re.match("", "x"), re.match("a|ab", "ab").group(), re.fullmatch("a|ab", "ab").group())
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(a)|(b)", "ab"), re.findall("", "ab"), re.findall("x*", "axb"), re.findall(r"\bfoo\b", "foo foobar foo"), re.findall("a", ""), re.findall(r"(?:ab)+", "ababxab"), re.findall(r"[^,]+", "a,b,,c"), re.findall(r"^\w", "ab\ncd", re.M), re.findall(r"\w$", "ab\ncd\n", re.M), re.findall(r".+", "a\nb"), re.findall(r".+", "a\nb", re.S))
print([(m.group(), m.span()) for m in re.finditer(r"[aeiou]", "education")], [m.start() for m in re.finditer("", "ab")])
p = re.compile(r"(\d+)(?:\.(\d+))?"); print(p.match("12").groups(), p.match("12").groups("none"), p.match("12.5").groups(), p.match("x"), p.search("ab12.5", 2).span(), p.match("12345", 1, 3).group(), p.findall("1.5 2 3.25"), p.pattern, p.flags & re.U != 0, p.groups, p.fullmatch("1.5x"), p == re.compile(r"(\d+)(?:\.(\d+))?"), repr(p))
print(re.findall("(?i)abc", "ABC abc aBc"), re.findall("abc", "ABC", re.I), re.findall(r"a.b", "a\nb", re.DOTALL), re.findall(r"""\d +  # digits
  \s """, "1 2 ", re.X), re.findall(r"É", "é É", re.I), re.findall(r"\w+", "é日 x_1"), re.findall(r"\w+", "é x", re.A), re.findall(r"\d", "1٣"), re.findall(r"\s", "a\u00a0\u2003b") == ["\u00a0", "\u2003"], re.findall(r"[\w.]+@[\w.]+", "me@x.org, you@y.com"), re.findall(r"(?s:.)\n(?i:B)", "a\nb"))
for s in ("m.group(9)", "m.group('nope')", "m['q']", "re.match('a', 5)", "re.match(5, 'a')", "re.match('a', b'a')", "re.match(b'a', 'a')", "m.start(7)", "re.compile('a').match()", "m.expand(r'\\9')", "m.group(-1)", "re.findall('a')"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
print(re.match(rb"(\w+)", b"bytes here").groups(), re.findall(rb"\d", b"1a2"), re.escape("a.b*c[1]$ é"), re.match(re.escape("1+1=2?"), "1+1=2?").group(), re.match(r"a{2,3}", "aaaa").group(), re.match(r"a{2,3}?", "aaaa").group(), re.match(r"a{,2}b", "aab").group(), re.match(r"x{2}", "xx") is not None, re.match(r"a{1,2", "a{1,2").group(), re.match("(a*)*", "aa").group(), re.match("(a|b)*", "abab").groups())
print(m.regs, m.re is re.compile(m.re.pattern) or True, re.match("(a)(b)?", "a").span(2), re.match("(a)(b)?", "a").groups(""), re.match("(?P<x>a)(?P<y>b)?", "a").groupdict("d"), m.__class__.__name__, type(p).__name__, copy if (copy := None) else "")
