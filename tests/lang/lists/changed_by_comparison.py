# Comparisons that change the list they are asked for.
class Clear:
    def __init__(self, l): self.l = l
    def __eq__(self, o): self.l.clear(); return False
    def __lt__(self, o): self.l.clear(); return True
def on(f, n=3):
    l = []
    l.extend(Clear(l) for _ in range(n))
    try: return f(l), len(l)
    except Exception as e: return type(e).__name__, str(e), len(l)
print(on(lambda l: l < [1, 2, 3]), on(lambda l: l >= [1, 2, 3]), on(lambda l: l == [1, 2, 3]), on(lambda l: l != [1, 2, 3]), on(lambda l: [1, 2, 3] > l))
print(on(lambda l: l.sort()), on(lambda l: l.index(5)), on(lambda l: l.count(5)), on(lambda l: 5 in l), on(lambda l: l.remove(5)))
class Append(Clear):
    def __lt__(self, o): self.l.append(1); return True
def app():
    l = []; l.extend(Append(l) for _ in range(3))
    try: l.sort()
    except ValueError as e: return str(e), len(l)
print(app())
