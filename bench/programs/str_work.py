"""Strings: split, join, replace, find, slices, case, strip, format, characters one by one."""
import sys

MOD = 1000003
TEXT = ("the quick brown fox jumps over the lazy dog while seven wizards "
        "quietly box up jars of green pickles and purple figs ")


def caesar(text, shift):
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - 97 + shift) % 26 + 97))
        else:
            out.append(ch)
    return "".join(out)


def is_palindrome(word):
    return word == word[::-1]


def main(n):
    check = 0
    for i in range(n):
        words = TEXT.split()
        line = "-".join(words).replace("qu", "Q").upper()
        check += line.count("E") + line.find("BOX") + len(line)
        coded = caesar(TEXT[: 60 + i % 40], i % 26)
        check += ord(coded[i % 60])
        for word in words:
            if word.startswith("p") or word.endswith("s"):
                check += len(word)
            title = word.capitalize().ljust(8, ".")
            if title[1:4] in coded or is_palindrome(word):
                check += 1
        row = f"{i:06d}|{i * 0.25:8.2f}|{words[i % 20]!r:>12}"
        check += len(row) + len("%s=%d" % (words[i % 7], i))
        check += len("  padded {} ".format(i).strip())
        built = ""
        for word in words:
            built += word[:2]
        check = (check + hash_text(built)) % MOD
    return check


def hash_text(text):
    h = 0
    for ch in text:
        h = (h * 31 + ord(ch)) % MOD
    return h


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 24000))
