"""A recursive tree walk by `yield from`: every item passes through the generators of its path."""
import sys

MOD = 1000003


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(root, key):
    node = root
    while True:
        if key < node.key:
            if node.left is None:
                node.left = Node(key)
                return
            node = node.left
        else:
            if node.right is None:
                node.right = Node(key)
                return
            node = node.right


def walk(node):
    if node.left is not None:
        yield from walk(node.left)
    yield node.key
    if node.right is not None:
        yield from walk(node.right)


def main(n):
    root = Node(1 << 30)
    seed = 42
    for _ in range(8000):
        seed = seed * 16807 % 2147483647
        insert(root, seed)
    check = 0
    for _ in range(n):
        for key in walk(root):
            check = (check * 3 + key) % MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 150))
