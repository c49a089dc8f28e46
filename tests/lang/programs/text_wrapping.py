# Wrapping, justifying, columns, boxes and tables of text.
TEXT = "The rain in Spain stays mainly in the plain; but in Hartford, Hereford and Hampshire hurricanes hardly ever happen."
def wrap(text, width):
    line = []
    for w in text.split():
        if line and sum(map(len, line)) + len(line) + len(w) > width: yield line; line = []
        while len(w) > width: yield [w[:width]]; w = w[width:]
        line.append(w)
    if line: yield line
def left(ws, n): return " ".join(ws).ljust(n)
def right(ws, n): return " ".join(ws).rjust(n)
def center(ws, n): return " ".join(ws).center(n)
def justify(ws, n):
    if len(ws) == 1: return ws[0].ljust(n)
    gaps, spaces = len(ws) - 1, n - sum(map(len, ws))
    return "".join(w + " " * (spaces // gaps + (i < spaces % gaps)) for i, w in enumerate(ws[:-1])) + ws[-1]
for f in (left, right, center, justify):
    print(f.__name__)
    for ws in wrap(TEXT, 24): print("|" + f(ws, 24) + "|")
def box(lines, title=""):
    n = max(map(len, lines), default=0)
    return "\n".join([f"+-{title:-<{n}}-+", *(f"| {l:<{n}} |" for l in lines), f"+-{'':-<{n}}-+"])
print(box([" ".join(w) for w in wrap(TEXT, 30)], "rain")); print(box([]))
def table(rows, header):
    rows = [[str(c) if not isinstance(c, float) else f"{c:.2f}" for c in r] for r in rows]
    ws = [max(len(r[i]) for r in [header, *rows]) for i in range(len(header))]
    num = [all(r[i].replace(".", "").lstrip("-").isdigit() for r in rows) for i in range(len(header))]
    fmt = lambda r: " ".join(f"{c:>{w}}" if n else f"{c:<{w}}" for c, w, n in zip(r, ws, num)).rstrip()
    yield fmt(header); yield " ".join("-" * w for w in ws)
    for r in rows: yield fmt(r)
print(*table([("pen", 12, 1.5), ("notebook", 3, 12.25), ("ink", 100, 0.333)], ["item", "qty", "price"]), sep="\n")
def columns(items, width):
    w = max(map(len, items)) + 2; n = max(1, width // w); rows = -(-len(items) // n)
    return ["".join(items[r + c * rows].ljust(w) for c in range(n) if r + c * rows < len(items)).rstrip() for r in range(rows)]
print(*columns(sorted(set(TEXT.lower().replace(";", "").replace(",", "").replace(".", "").split())), 40), sep="\n")
def indent(s, p): return "".join(p + l for l in s.splitlines(True))
def dedent(s):
    ls = s.splitlines(); n = min((len(l) - len(l.lstrip()) for l in ls if l.strip()), default=0)
    return "\n".join(l[n:] for l in ls)
print(indent("a\nb\n  c", "> ")); print(dedent("   x\n     y\n   z")); print([" ".join(w) for w in wrap("supercalifragilistic x", 6)], list(wrap("", 5)))
def diff(a, b):
    n, m = len(a), len(b); t = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n):
        for j in range(m): t[i + 1][j + 1] = t[i][j] + 1 if a[i] == b[j] else max(t[i][j + 1], t[i + 1][j])
    out = []
    while n or m:
        if n and m and a[n - 1] == b[m - 1]: out.append("  " + a[n - 1]); n -= 1; m -= 1
        elif m and (not n or t[n][m - 1] >= t[n - 1][m]): out.append("+ " + b[m - 1]); m -= 1
        else: out.append("- " + a[n - 1]); n -= 1
    return out[::-1]
print(*diff("a b c d e".split(), "a x c e f".split()), sep="\n")
