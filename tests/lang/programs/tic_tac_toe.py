# Tic-tac-toe by minimax with memo and alpha-beta; perfect play is a draw.
import functools
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != " " and b[i] == b[j] == b[k]), None)
def moves(b): return [i for i, c in enumerate(b) if c == " "]
def put(b, i, p): return b[:i] + p + b[i + 1:]
def other(p): return "O" if p == "X" else "X"
@functools.lru_cache(None)
def score(b, p):
    if w := winner(b): return 1 if w == p else -1
    return max((-score(put(b, i, p), other(p)) for i in moves(b)), default=0)
def best(b, p): return max(moves(b), key=lambda i: (-score(put(b, i, p), other(p)), -i))
nodes = 0
def alphabeta(b, p, lo=-2, hi=2):
    global nodes
    nodes += 1
    if w := winner(b): return 1 if w == p else -1
    ms = moves(b)
    if not ms: return 0
    for i in ms:
        lo = max(lo, -alphabeta(put(b, i, p), other(p), -hi, -lo))
        if lo >= hi: break
    return lo
def show(b): return "\n-+-+-\n".join("|".join(b[r:r + 3]) for r in (0, 3, 6))
def play(px, po):
    b, p = " " * 9, "X"
    while not winner(b) and moves(b):
        b = put(b, (px if p == "X" else po)(b, p), p); yield b
        p = other(p)
first = lambda b, p: moves(b)[0]
for name, (x, o) in {"perfect": (best, best), "X perfect": (best, first), "O perfect": (first, best), "naive": (first, first)}.items():
    *_, last = play(x, o); print(name, winner(last) or "draw"); print(show(last))
print(score(" " * 9, "X"), score.cache_info().currsize, alphabeta("X   O    ", "X"), nodes, score("XX OO    ", "X"), score("XX OO    ", "O"), best("XX OO    ", "O"), best("X O X   O", "X"))
total = {"X": 0, "O": 0, None: 0}
def every(b, p):
    if winner(b) or not moves(b): yield winner(b)
    else:
        for i in moves(b): yield from every(put(b, i, p), other(p))
for w in every("XO X O   ", "X"): total[w] += 1
print(total)
