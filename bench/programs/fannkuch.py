"""Permutations: the most prefix reversals until 1 is in front, over all permutations of n."""
import sys


def main(n):
    first = list(range(n))
    count = [0] * n
    most = 0
    check = 0
    sign = 1
    r = n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        if first[0] != 0:
            perm = first[:]
            flips = 0
            k = perm[0]
            while k != 0:
                low = 0
                high = k
                while low < high:
                    perm[low], perm[high] = perm[high], perm[low]
                    low += 1
                    high -= 1
                flips += 1
                k = perm[0]
            if flips > most:
                most = flips
            check += sign * flips
        while True:
            if r == n:
                return f"{check} {most}"
            head = first[0]
            for i in range(r):
                first[i] = first[i + 1]
            first[r] = head
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        sign = -sign


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
