# A tokenizer with named groups, a log parser and a template filler.
import re
TOKENS = [("NUM", r"\d+(?:\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()<>!]=?"), ("STR", r"'[^']*'"), ("NL", r"\n"), ("WS", r"[ \t]+"), ("BAD", r".")]
rx = re.compile("|".join(f"(?P<{n}>{p})" for n, p in TOKENS))
def tokenize(src):
    line, start = 1, 0
    for m in rx.finditer(src):
        kind, v = m.lastgroup, m.group()
        if kind == "NL": line += 1; start = m.end(); continue
        if kind == "WS": continue
        if kind == "BAD": raise SyntaxError(f"bad {v!r} at {line}:{m.start() - start}")
        yield kind, v, line, m.start() - start
for t in tokenize("x = 3.14 * (y + 'str')\nif x >= 10: z" .replace(":", "")): print(*t)
try: list(tokenize("a $ b"))
except SyntaxError as e: print(e)
log = """2024-01-02 10:00:01 INFO  start pid=12
2024-01-02 10:00:05 ERROR failed: disk full (code 28)
bad line
2024-01-03 00:00:00 WARN  retry=3 host=example.org"""
lr = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+(?P<msg>.*)$", re.M)
for m in lr.finditer(log): print(m.groupdict(), re.findall(r"(\w+)=(\S+)", m["msg"]))
print([l for l in log.splitlines() if not lr.match(l)])
ini = "[a]\nx = 1\n; comment\ny=two words\n[b]\nz : 3\n"
sections, cur = {}, None
for line in ini.splitlines():
    if m := re.match(r"\[(\w+)\]", line): cur = sections[m[1]] = {}
    elif m := re.match(r"\s*(\w+)\s*[=:]\s*(.*?)\s*$", line): cur[m[1]] = m[2]
print(sections)
def fill(t, **kw): return re.sub(r"\{\{\s*(\w+)(?:\|(\w+))?\s*\}\}", lambda m: getattr(str, m[2] or "strip")(str(kw[m[1]])), t)
print(fill("Hello {{ name|upper }}, you are {{age}}", name="ann", age=5))
print(re.fullmatch(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)", "192.168.1.255") is not None, [bool(re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", s)) for s in ("a@b.c", "a.b+c@d-e.org", "@x.y", "a@b")], re.sub(r"(?<!\d)" if False else r"\b(\d{3})\d{4}\b", r"\1****", "call 5551234"), [m.span() for m in re.finditer(r"\b\w{5}\b", "hello big world")], re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "title case this"))
