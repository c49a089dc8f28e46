# A small adventure made of generators, saved and resumed between any two moves.
#
# The story is ordinary code: rooms are generators that delegate to one another with `yield from`, a lamp is held by a
# `with` block, the stack of rooms one has entered is simply where the code stands. Each run plays the moves given on
# the command line and moves the whole story, wherever it stands, into adventure.brn; without moves it shows the scene.
#
#   $ build/brine examples/workflow.py enter take
#   A cave in the hillside. [enter, leave]
#   > enter
#   You light the lamp. A hall with a chest and a tunnel. [take, tunnel, back]
#   > take
#   You have: coin. A hall with a chest and a tunnel. [take, tunnel, back]
#   (saved)
#   $ build/brine examples/workflow.py tunnel dig dig
#   You have: coin. A hall with a chest and a tunnel. [take, tunnel, back]
#   > tunnel
#   The tunnel is blocked, stones left: 2. [dig, back]
#   > dig
#   The tunnel is blocked, stones left: 1. [dig, back]
#   > dig
#   You find a crown behind the stones! A hall with a chest and a tunnel. [take, tunnel, back]
#   (saved)
#   $ build/brine examples/workflow.py back leave
#   You find a crown behind the stones! A hall with a chest and a tunnel. [take, tunnel, back]
#   > back
#   The lamp goes out. A cave in the hillside. [enter, leave]
#   > leave
#   You go home with coin, crown after 7 moves.
#
# When the story is over the file is emptied, and the next run starts a new one.

import pickle
import sys

STATE = "adventure.brn"


def new_story():
    class Game:
        def __init__(self):
            self.bag, self.moves, self.news = [], 0, ""

        def ask(self, scene, *choices):
            """One scene: shown until an offered move is made, which is the answer."""
            while True:
                move = yield f"{self.news}{scene} [{', '.join(choices)}]"
                self.news = ""
                if move in choices:
                    self.moves += 1
                    return move
                self.news = f"You cannot {move} here. "

    class Lamp:
        def __init__(self, game):
            self.game = game

        def __enter__(self):
            self.game.news += "You light the lamp. "

        def __exit__(self, *exception):
            self.game.news += "The lamp goes out. "

    def cave(game):
        while (yield from game.ask("A cave in the hillside.", "enter", "leave")) == "enter":
            with Lamp(game):
                yield from hall(game)
        return f"You go home with {', '.join(game.bag) or 'nothing'} after {game.moves} moves."

    def hall(game):
        while True:
            move = yield from game.ask("A hall with a chest and a tunnel.", "take", "tunnel", "back")
            if move == "back":
                return
            if move == "take":
                if "coin" not in game.bag:
                    game.bag.append("coin")
                game.news = f"You have: {', '.join(game.bag)}. "
            else:
                yield from tunnel(game)

    def tunnel(game):
        for stones in (2, 1):
            if (yield from game.ask(f"The tunnel is blocked, stones left: {stones}.", "dig", "back")) == "back":
                return
        game.bag.append("crown")
        game.news = "You find a crown behind the stones! "

    def story():
        game = Game()
        scene = cave(game)
        shown = next(scene)
        while True:
            move = yield shown
            if move is None:
                continue
            try:
                shown = scene.send(move)
            except StopIteration as end:
                return end.value

    return story()


def read_state():
    try:
        with open(STATE, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def write_state(data):
    with open(STATE, "wb") as file:
        file.write(data)


state = read_state()
story = pickle.loads(state) if state else new_story()
if getattr(story, "__qualname__", None) != "new_story.<locals>.story":
    sys.exit(f"{STATE} holds {story!r}, not a story; it is left as it is")
try:
    print(next(story))
    for move in sys.argv[1:]:
        print(">", move)
        print(story.send(move))
except StopIteration as end:
    print(end.value)
    write_state(b"")
else:
    write_state(pickle.dumps(story, move=True))
    print("(saved)")
