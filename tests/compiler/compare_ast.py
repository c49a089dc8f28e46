#!/usr/bin/env python3
"""Compares the parser with CPython 3.11's own, tree by tree and error by error.

  compare_ast.py DUMP_AST trees [DIR]        every .py file below DIR (default: the standard library)
  compare_ast.py DUMP_AST mutants [COUNT]    files of the standard library with a token broken: same error?

Trees must be equal to ast.dump(include_attributes=True). Of errors, type, message, lines and offsets are compared;
--loose compares type and message only. Prints what differs and a last line with the counts.
"""
import ast
import glob
import io
import os
import random
import subprocess
import sys
import textwrap
import tokenize
import warnings

warnings.simplefilter("ignore")


def python_answer(data, bare=False):
    try:
        return ast.dump(ast.parse(data), include_attributes=not bare)
    except SyntaxError as e:
        return ("error", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except (ValueError, MemoryError, RecursionError) as e:
        return ("error", type(e).__name__, str(e), 0, 0, 0, 0)


class Dumper:
    def __init__(self, program, *options):
        self.process = subprocess.Popen([program, "--stream", *options], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def answer(self, data):
        self.process.stdin.write(b"%d\n" % len(data) + data)
        self.process.stdin.flush()
        line = self.process.stdout.readline().decode("utf-8", "surrogatepass").rstrip("\n")
        if not line:
            raise SystemExit(f"the dumper died with {self.process.wait()} on {data[:2000]!r}")
        if not line.startswith("error\t"):
            return line
        parts = line.split("\t")
        return ("error", parts[1], ast.literal_eval(parts[2]), *map(int, parts[3:7]))


def first_difference(ours, theirs):
    if isinstance(ours, tuple) or isinstance(theirs, tuple):
        return f"    ours   {str(ours)[:200]}\n    CPython {str(theirs)[:200]}"
    at = len(os.path.commonprefix([ours, theirs]))
    return f"    ours   ...{ours[max(0, at - 150):at + 150]}\n    CPython ...{theirs[max(0, at - 150):at + 150]}"


def same(ours, theirs, loose):
    if isinstance(ours, tuple) and ours[2].startswith(("encoding problem", "Non-UTF-8")):
        return True   # encodings we do not know; and CPython says it otherwise of text than of files
    if not isinstance(ours, tuple) or not isinstance(theirs, tuple):
        return ours == theirs
    return ours[:3] == theirs[:3] if loose else ours == theirs


def compare_trees(dumper, where):
    files = sorted(glob.glob(where + "/**/*.py", recursive=True)) if os.path.isdir(where) else [where]
    equal = 0
    for name in files:
        with open(name, "rb") as file:
            data = file.read()
        ours, theirs = dumper.answer(data), python_answer(data)
        if same(ours, theirs, False):
            equal += 1
        else:
            print(f"{name}\n{first_difference(ours, theirs)}")
    print(f"{equal} of {len(files)} alike")
    return equal == len(files)


PIECES = "( ) [ ] { } : , ; . = == := -> + - * ** / % @ | & ~ < != if else elif for in not is and or lambda " \
         "yield await async def class return try except finally with as import from global del pass break " \
         "continue raise assert while None True f'{a b}' 'x' b'y' 1 1.5j name print match case _".split()


def mutants(count, seed):
    rng = random.Random(seed)
    root = os.path.dirname(os.__file__)
    files = [f for f in sorted(glob.glob(root + "/*.py") + glob.glob(root + "/test/test_[dgpsu]*.py"))
             if os.path.getsize(f) < 60000]
    while count:
        try:
            with open(rng.choice(files), "rb") as file:
                text = file.read().decode()
            blocks = [b for b in text.split("\n\n") if 10 < len(b) < 1500]
            block = textwrap.dedent(rng.choice(blocks))
            tokens = list(tokenize.generate_tokens(io.StringIO(block).readline))
        except (tokenize.TokenError, IndentationError, SyntaxError, UnicodeDecodeError, IndexError):
            continue
        lines = block.splitlines(keepends=True)
        tokens = [t for t in tokens if t.start[0] == t.end[0] <= len(lines) and t.string.strip()]
        if len(tokens) < 3:
            continue
        token = rng.choice(tokens)
        line = lines[token.start[0] - 1]
        action = rng.randrange(4)
        new = {0: "", 1: token.string + " " + rng.choice(PIECES), 2: rng.choice(PIECES) + " ",
               3: rng.choice(PIECES) + " " + token.string}[action]
        lines[token.start[0] - 1] = line[:token.start[1]] + new + line[token.end[1]:]
        count -= 1
        yield "".join(lines) + "\n"


def compare_mutants(dumper, count, seed, loose):
    equal = total = 0
    for text in mutants(count, seed):
        data = text.encode()
        ours, theirs = dumper.answer(data), python_answer(text)
        total += 1
        if same(ours, theirs, loose):
            equal += 1
        else:
            print(f"--------\n{text}{first_difference(ours, theirs)}")
    print(f"{equal} of {total} alike")
    return equal == total


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    loose = "--loose" in sys.argv
    dumper = Dumper(arguments[0])
    if arguments[1] == "trees":
        good = compare_trees(dumper, arguments[2] if len(arguments) > 2 else os.path.dirname(os.__file__))
    else:
        count = int(arguments[2]) if len(arguments) > 2 else 1000
        good = compare_mutants(dumper, count, int(arguments[3]) if len(arguments) > 3 else 1, loose)
    sys.exit(not good)


if __name__ == "__main__":
    main()
