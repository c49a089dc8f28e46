"""Lists: a game of life on a torus of nested lists, a stack, slices, insertion, reversal, search.
"""
import sys

MOD = 1000003


def life(grid, size):
    fresh = []
    for y in range(size):
        above = grid[y - 1]
        row = grid[y]
        below = grid[(y + 1) % size]
        out = []
        for x in range(size):
            left = x - 1
            right = (x + 1) % size
            near = (above[left] + above[x] + above[right] + row[left] + row[right]
                    + below[left] + below[x] + below[right])
            if near == 3 or (near == 2 and row[x] == 1):
                out.append(1)
            else:
                out.append(0)
        fresh.append(out)
    return fresh


def stack_and_slices(n):
    stack = []
    check = 0
    for i in range(n):
        stack.append(i * 7 % 31)
        stack.append(i % 5)
        if i % 3 != 0:
            check += stack.pop()
        if len(stack) > 60:
            low = stack[:20]
            low.reverse()
            low.insert(3, i % 17)
            if i % 17 in stack[20:40]:
                check += 1
            check += low[-1] + sum(low[2:9])
            stack = low
    return (check + len(stack)) % MOD


def main(n):
    size = 48
    seed = 5
    grid = []
    for _ in range(size):
        row = []
        for _ in range(size):
            seed = seed * 16807 % 2147483647
            row.append(1 if seed % 3 == 0 else 0)
        grid.append(row)
    check = 0
    for _ in range(n):
        grid = life(grid, size)
        alive = 0
        for row in grid:
            for cell in row:
                alive += cell
        check = (check * 31 + alive) % MOD
    return (check + stack_and_slices(n * 2000)) % MOD


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 800))
