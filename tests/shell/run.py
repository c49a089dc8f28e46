#!/usr/bin/env python3
"""The command's own tests: every function `case_*` of the files beside this one is a test and gets a Brine to call.

  tests/shell/run.py [--engine build/brine] [NAMES...]

What CPython has an answer for, it answered: the exit codes and messages expected here are its own unless a case says
otherwise. Each runs in a process of its own (`--case NAME`): cases fork, and a fork beside other threads takes along
what these have open. Ends with the line `N passed, N failed`."""

import argparse
import collections
import concurrent.futures
import importlib
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

HERE = pathlib.Path(__file__).resolve().parent
Done = collections.namedtuple("Done", "code out err")


class Brine:
    """The command, run in a folder of its own."""

    def __init__(self, engine, folder):
        self.engine, self.folder = engine, folder

    def file(self, name, content):
        path = pathlib.Path(self.folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def __call__(self, *arguments, stdin=b"", closed=(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120,
                 before=None):
        def prepare():
            for descriptor in closed:
                os.close(descriptor)
            if before:
                before()

        pipe = {"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}
        done = subprocess.run([self.engine, *arguments], stdout=stdout, stderr=stderr, cwd=self.folder, timeout=timeout,
                              preexec_fn=prepare if closed or before else None, **pipe)
        return Done(done.returncode, text(done.stdout), text(done.stderr))


def text(output):
    return None if output is None else output.decode("utf-8", "backslashreplace")


def find_cases():
    sys.path.insert(0, str(HERE))
    cases = {}
    for path in sorted(HERE.glob("*.py")):
        if path.name != "run.py":
            for name, value in vars(importlib.import_module(path.stem)).items():
                if name.startswith("case_"):
                    cases[f"{path.stem}.{name}"] = value
    return cases


def run_here(engine, case):
    with tempfile.TemporaryDirectory() as folder:
        try:
            case(Brine(engine, folder))
        except Exception:
            traceback.print_exc(limit=-3)
            return 1
    return 0


def run_apart(engine, name):
    """None, or what went wrong."""
    try:
        done = subprocess.run([sys.executable, __file__, "--engine", engine, "--case", name], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=1200)
    except subprocess.TimeoutExpired as late:
        return f"FAILED {name}: it does not end\n{text(late.stdout) or ''}"
    return f"FAILED {name}\n{text(done.stdout)}" if done.returncode else None


def main():
    parser = argparse.ArgumentParser(description="tests of the command")
    parser.add_argument("--engine", default=str(HERE.parent.parent / "build" / "brine"))
    parser.add_argument("--case", help="this one alone, here")
    parser.add_argument("names", nargs="*", help="only cases whose name contains one of these")
    options = parser.parse_args()
    engine = str(pathlib.Path(options.engine).resolve())
    cases = find_cases()
    if options.case:
        return run_here(engine, cases[options.case])
    names = [case for case in cases if not options.names or any(name in case for name in options.names)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        failures = [why for why in pool.map(lambda name: run_apart(engine, name), names) if why]
    print("".join(failures), end="")
    print(f"{len(names) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
