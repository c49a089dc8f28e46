# The failing link of a long attribute chain is marked.
class Node:
    def __init__(self, nxt=None): self.nxt = nxt
tree = Node(Node(Node()))
print(tree.nxt.nxt.nxt)
value = tree.nxt.nxt.nxt.nxt.value
