# A key function called by sorted, by a method, by main.
def rank(item):
    return item["rank"] * -1
class Board:
    def __init__(self, items): self.items = items
    def best(self):
        return sorted(self.items, key=rank)[0]
Board([{"rank": 2}, {"rank": 1}, {"name": "x"}]).best()
