# A JSON parser and printer by hand: errors with positions, escapes, numbers, pretty printing.
class JSONError(ValueError):
    def __init__(self, msg, src, pos):
        line = src.count("\n", 0, pos) + 1; col = pos - (src.rfind("\n", 0, pos) + 1) + 1
        super().__init__(f"{msg} at {line}:{col}")
ESC = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
class Parser:
    def __init__(self, s): self.s, self.i = s, 0
    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\n\r": self.i += 1
    def fail(self, m): raise JSONError(m, self.s, self.i)
    def peek(self): return self.s[self.i] if self.i < len(self.s) else ""
    def expect(self, c):
        if self.peek() != c: self.fail(f"expected {c!r}, got {self.peek()!r}")
        self.i += 1
    def value(self):
        self.ws(); c = self.peek()
        if c == "{": return dict(self.items("}", self.pair))
        if c == "[": return list(self.items("]", self.value))
        if c == '"': return self.string()
        if c == "-" or c.isdigit() and c.isascii(): return self.number()
        for w, v in (("true", True), ("false", False), ("null", None)):
            if self.s.startswith(w, self.i): self.i += len(w); return v
        self.fail("unexpected end" if not c else f"unexpected {c!r}")
    def items(self, end, item):
        self.i += 1; self.ws()
        if self.peek() == end: self.i += 1; return
        while True:
            yield item()
            self.ws()
            if self.peek() == end: self.i += 1; return
            self.expect(",")
    def pair(self):
        self.ws()
        if self.peek() != '"': self.fail("expected a key")
        k = self.string(); self.ws(); self.expect(":")
        return k, self.value()
    def string(self):
        self.i += 1; out = []
        while (c := self.peek()) != '"':
            if not c: self.fail("unterminated string")
            if c < " ": self.fail("control character in string")
            self.i += 1
            if c == "\\":
                e = self.peek(); self.i += 1
                if e == "u":
                    h = self.s[self.i:self.i + 4]
                    try: n = int(h, 16)
                    except ValueError: self.fail(f"bad escape \\u{h}")
                    self.i += 4; c = chr(n)
                elif e in ESC and e: c = ESC[e]
                else: self.i -= 1; self.fail(f"bad escape \\{e}")
            out.append(c)
        self.i += 1
        return "".join(out)
    def number(self):
        st = self.i
        while self.peek() and self.peek() in "+-.eE0123456789": self.i += 1
        t = self.s[st:self.i]
        try: return float(t) if any(c in t for c in ".eE") else int(t)
        except ValueError: self.i = st; self.fail(f"bad number {t!r}")
def loads(s):
    p = Parser(s); v = p.value(); p.ws()
    if p.i != len(s): p.fail("extra data")
    return v
def dumps(v, indent=None, sort=False, level=0):
    if v is None or v is True or v is False: return {None: "null", True: "true", False: "false"}[v]
    if isinstance(v, (int, float)): return repr(v)
    if isinstance(v, str): return '"' + "".join({v: "\\" + k for k, v in ESC.items() if k != "/"}.get(c) or (c if " " <= c < "\x7f" else f"\\u{ord(c):04x}") for c in v) + '"'
    nl, pad, end = ("\n", " " * indent * (level + 1), "\n" + " " * indent * level) if indent else ("", "", "")
    sep = "," + (nl if indent else " ")
    if isinstance(v, (list, tuple)): return "[" + (nl + sep.join(pad + dumps(x, indent, sort, level + 1) for x in v) + end if v else "") + "]"
    if isinstance(v, dict):
        ks = sorted(v) if sort else v
        return "{" + (nl + sep.join(f"{pad}{dumps(str(k))}: {dumps(v[k], indent, sort, level + 1)}" for k in ks) + end if v else "") + "}"
    raise TypeError(f"cannot print {type(v).__name__}")
src = '{"name": "Ann \\u00e9\\n\\"q\\"", "n": [1, -2.5, 1e3, 0], "deep": {"a": {"b": [[], {}]}}, "t": true, "f": false, "z": null}'
v = loads(src); print(v); print(dumps(v)); print(dumps(v, 2, True)); print(loads(dumps(v)) == v, loads(" [ ] "), loads("5"), loads('"x"'))
for bad in ("", "{", "[1,]", '{"a" 1}', "{1: 2}", '"abc', '"\\x"', "[1 2]", "tru", "1 2", "-", "1.2.3", '{"a": 1,\n "b": }', '"\t"', '"\\u12g4"', "[1, 2", "\n\n  @"):
    try: print(loads(bad))
    except JSONError as e: print(repr(bad), "->", e)
try: dumps({"x": [{1, 2}]})
except TypeError as e: print(e)
big = {"rows": [{"id": i, "tags": [str(j) for j in range(i % 4)], "v": i / 8} for i in range(100)]}; print(loads(dumps(big)) == big, len(dumps(big)))
