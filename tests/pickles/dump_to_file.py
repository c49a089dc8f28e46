# dump and load through files: several snapshots, a program that goes on from its file.
import pickle
p = "dump_to_file.tmp"
def game():
    score = 0
    name = yield "name?"
    try:
        while True:
            guess = yield f"{name}: score {score}"
            if guess == "quit": return score
            score += len(guess)
    finally: print("game over for", name)
with open(p, "wb") as f: pickle.dump(game(), f)
def session(send):
    with open(p, "rb") as f: g = pickle.load(f)
    try: r = g.send(send)
    except StopIteration as e: return "final", e.value
    with open(p, "wb") as f: pickle.dump(g, f, move=True)
    return r
print(session(None)); print(session("Ann")); print(session("abc")); print(session("defg")); print(session("quit"))
with open(p, "wb") as f:
    for x in ([1, 2], lambda: "second", {"k": (3,)}): pickle.dump(x, f)
with open(p, "rb") as f:
    print(pickle.load(f), pickle.load(f)(), pickle.load(f))
    try: pickle.load(f)
    except EOFError: print("EOFError")
with open(p, "rb") as f: head = f.read(4)
print(head)
try: pickle.load(open("no_such_file.brn", "rb"))
except FileNotFoundError as e: print(e)
