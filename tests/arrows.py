#!/usr/bin/env python3
"""Arrows run one way: each wing includes only what the picture of the house allows, and the tests that its files name as
theirs are there. Ends with `N passed, N failed`, one per wing."""

import pathlib
import re
import sys

ALLOWED = {
    "vm/base": ["vm/base"],
    "vm/bytecode": ["vm/base", "vm/bytecode"],
    "vm": ["vm"],
    "compiler": ["compiler", "vm/base", "vm/bytecode"],
    "pickle": ["pickle", "vm"],
    "stdlib": ["stdlib", "vm", "compiler", "pickle"],
    "embed": ["embed", "brine", "stdlib", "vm", "compiler", "pickle"],
    "include": ["brine"],
    "shell": ["shell", "brine"],
    "examples": ["brine", "examples"],
}
HOUSE = ("vm/", "compiler/", "pickle/", "stdlib/", "embed/", "brine/", "shell/", "tests/", "bench/", "examples/")


def wing_of(path):
    return max((wing for wing in ALLOWED if path.startswith(wing + "/")), key=len, default=None)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    wrong = {wing: [] for wing in ALLOWED}
    for wing in ALLOWED:
        for file in sorted((root / wing).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.suffix not in (".h", ".hpp", ".cpp", ".inc", ".def") or wing_of(path) != wing:
                continue
            text = file.read_text()
            for said in re.findall(r"^// (?:.* )?Tested by (.*(?:\n//.*)*)", text, re.M):
                for name in re.findall(r"tests/[\w/.*-]*[\w*]", said):
                    if not any(root.glob(name)):
                        wrong[wing].append(f"{path} names {name}, which is not there")
            for included in re.findall(r'^\s*#\s*include\s+["<]([^">]+)[">]', text, re.M):
                if included.startswith(HOUSE) and not any(included.startswith(w + "/") for w in ALLOWED[wing]):
                    wrong[wing].append(f"{path} includes {included}")
    for line in sum(wrong.values(), []):
        print(line)
    failed = sum(bool(lines) for lines in wrong.values())
    print(f"{len(wrong) - failed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
