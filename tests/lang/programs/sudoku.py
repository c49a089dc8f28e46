# A sudoku solver: constraint propagation and search with generators.
ROWS, COLS = "ABCDEFGHI", "123456789"
cells = [r + c for r in ROWS for c in COLS]
units = [[r + c for c in COLS] for r in ROWS] + [[r + c for r in ROWS] for c in COLS] + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
of = {c: [u for u in units if c in u] for c in cells}
peers = {c: sorted({p for u in of[c] for p in u} - {c}) for c in cells}
steps = 0
def parse(grid):
    v = {c: COLS for c in cells}
    for c, d in zip(cells, (x for x in grid if x in "0.123456789")):
        if d in COLS and not assign(v, c, d): return None
    return v
def assign(v, c, d):
    return v if all(eliminate(v, c, o) for o in v[c].replace(d, "")) else None
def eliminate(v, c, d):
    global steps
    steps += 1
    if d not in v[c]: return v
    v[c] = v[c].replace(d, "")
    if not v[c]: return None
    if len(v[c]) == 1 and not all(eliminate(v, p, v[c]) for p in peers[c]): return None
    for u in of[c]:
        places = [p for p in u if d in v[p]]
        if not places: return None
        if len(places) == 1 and not assign(v, places[0], d): return None
    return v
def solve(v):
    if v is None: return
    if all(len(v[c]) == 1 for c in cells): yield "".join(v[c] for c in cells); return
    _, c = min((len(v[c]), c) for c in cells if len(v[c]) > 1)
    for d in v[c]: yield from solve(assign(dict(v), c, d))
def show(s): return "\n".join(" ".join(s[i * 9 + j] + (" |" if j in (2, 5) else "") for j in range(9)) + ("\n------+-------+------" if i in (2, 5) else "") for i in range(9))
easy = "003020600900305001001806400008102900700000008006708200002609500800203009005010300"
hard = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
for g in (easy, hard):
    steps = 0; s = next(solve(parse(g))); print(show(s)); print(steps > 0, all(sorted(s[cells.index(c)] for c in u) == list(COLS) for u in units))
print(sum(1 for _ in solve(parse(easy))), next(solve(parse("11" + "." * 79)), "no solution"))
two = easy.replace("9", "0", 1); print(sum(1 for _ in solve(parse("." * 18 + easy[18:]))) if False else len(list(zip(range(5), solve(parse(easy[:40] + "0" * 41))))))
