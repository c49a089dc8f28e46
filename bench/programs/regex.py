"""Regular expressions over a generated log: search, finditer with groups, sub, split, fullmatch."""
import re
import sys

MOD = 1000003
LINE = re.compile(r"^(\d{4})-(\d\d)-(\d\d) \[(\w+)\] (?P<who>[a-z]+)@([a-z.]+): (.*)$", re.M)
PAIR = re.compile(r"(\w+)=(\d+|\"[^\"]*\")")
HEX = re.compile(r"\b0x[0-9a-fA-F]+\b")
SPACE = re.compile(r"[ \t]+|,\s*")
NAME = re.compile(r"[A-Za-z_]\w*")


def make_log():
    levels = ["info", "warn", "error"]
    names = ["ada", "bob", "cleo", "dan"]
    seed = 21
    lines = []
    for i in range(120):
        seed = seed * 16807 % 2147483647
        lines.append("%04d-%02d-%02d [%s] %s@host.example: size=%d, note=\"a b %d\" at 0x%x" % (
            2000 + seed % 30, seed % 12 + 1, seed % 28 + 1, levels[seed % 3], names[seed % 4],
            seed % 5000, i, seed))
    return "\n".join(lines)


def main(n):
    log = make_log()
    check = 0
    for _ in range(n):
        for m in LINE.finditer(log):
            check += int(m.group(1)) + len(m["who"]) + m.start(4)
            for key, value in PAIR.findall(m.group(7)):
                check += len(key) * len(value)
        masked = HEX.sub(lambda m: str(len(m.group())), log)
        check += len(masked)
        for line in log.split("\n")[:40]:
            for word in SPACE.split(line):
                if NAME.fullmatch(word):
                    check += 1
            if re.search("error", line):
                check += 3
        check %= MOD
    return check


print(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1200))
