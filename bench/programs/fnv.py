"""Bits and bytes: FNV-1a (32 bits) and Adler-32 over a block of bytes, xorshift between the
rounds."""
import sys


def fnv(data):
    h = 2166136261
    for byte in data:
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    return h


def adler(data):
    a = 1
    b = 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def main(n):
    state = 2463534242
    block = bytearray()
    for _ in range(4096):
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        block.append(state & 255)
    check = 0
    for i in range(n):
        block[i % 4096] ^= 0x5A
        check = (check * 3 ^ fnv(block) ^ adler(block)) & 0xFFFFFFFF
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
