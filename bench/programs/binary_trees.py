"""Allocation: many short-lived binary trees beside one long-lived one, each counted by recursion.
"""
import sys


class Tree:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(grow(depth - 1), grow(depth - 1))


def main(n):
    keep = grow(n)
    check = 0
    depth = 4
    while depth <= n:
        rounds = 1 << (n - depth + 4)
        for _ in range(rounds // 4):
            check += grow(depth).count()
        depth += 4
    return check + keep.count()


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 16))
