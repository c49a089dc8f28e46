# A text adventure as a state machine of bound methods and tables.
class World:
    rooms = {
        "hall": {"desc": "A dusty hall.", "exits": {"north": "library", "east": "kitchen"}, "items": ["lamp"]},
        "library": {"desc": "Shelves of old books.", "exits": {"south": "hall"}, "items": ["book", "key"]},
        "kitchen": {"desc": "It smells of soup.", "exits": {"west": "hall", "down": "cellar"}, "items": []},
        "cellar": {"desc": "Dark and damp.", "exits": {"up": "kitchen"}, "items": ["treasure"]},
    }
class Player:
    def __init__(self, room): self.room, self.bag, self.lit, self.score, self.over = room, [], False, 0, False
class Game:
    def __init__(self):
        self.rooms = {n: {**r, "items": list(r["items"])} for n, r in World.rooms.items()}
        self.p, self.log, self.turn = Player("hall"), [], 0
        self.commands = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("do_")}
    def here(self): return self.rooms[self.p.room]
    def do_look(self, *_):
        r = self.here()
        if self.p.room == "cellar" and not self.p.lit: return "It is too dark to see."
        items = f" You see: {', '.join(sorted(r['items']))}." if r["items"] else ""
        return f"{r['desc']}{items} Exits: {', '.join(sorted(r['exits']))}."
    def do_go(self, where=None, *_):
        if where is None: return "Go where?"
        try: self.p.room = self.here()["exits"][where]
        except KeyError: return f"You cannot go {where}."
        return self.do_look()
    def do_take(self, item=None, *_):
        if item == "treasure":
            if not self.p.lit: return "You grope in the dark."
            if "key" not in self.p.bag: return "The chest is locked."
            self.p.score += 10; self.p.over = True
        if item not in self.here()["items"]: return f"There is no {item} here."
        self.here()["items"].remove(item); self.p.bag.append(item); self.p.score += 1
        return f"Taken: {item}."
    def do_drop(self, item=None, *_):
        if item not in self.p.bag: return "You do not have that."
        self.p.bag.remove(item); self.here()["items"].append(item)
        return f"Dropped: {item}."
    def do_light(self, what=None, *_):
        if what != "lamp": return "That does not burn."
        if "lamp" not in self.p.bag: return "You have no lamp."
        self.p.lit = True
        return "The lamp glows."
    def do_inventory(self, *_): return "You carry " + (", ".join(self.p.bag) or "nothing") + "."
    def do_help(self, *_): return "Commands: " + ", ".join(sorted(self.commands))
    def play(self, script):
        for line in script:
            if self.p.over: yield "The game is over."; break
            self.turn += 1
            verb, *args = line.lower().split() or [""]
            f = self.commands.get(verb)
            yield f"> {line}\n{f(*args) if f else 'I do not know how to ' + repr(verb) + '.'}"
        yield f"Turns {self.turn}, score {self.p.score}, {'won' if self.p.over else 'lost'}."
script = """look
take lamp
go east
go down
take treasure
light lamp
look
take treasure
go up
go sideways
dance
go west
go north
take key
take book
drop book
inventory
go south
go east
go down
take treasure
look""".splitlines()
for out in Game().play(script): print(out)
print(next(Game().play(["help"])), World.rooms["hall"]["items"])
