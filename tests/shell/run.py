#!/usr/bin/env python3
"""The command's own tests: every function `case_*` of the files beside this one is a test and gets a Brine to call.

  tests/shell/run.py [--engine build/brine] [NAMES...]

What CPython has an answer for, it answered: the exit codes and messages expected here are its own unless a case says
otherwise. Ends with the line `N passed, N failed`."""

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


def run_case(engine, name, case):
    with tempfile.TemporaryDirectory() as folder:
        try:
            case(Brine(engine, folder))
        except Exception:
            return f"FAILED {name}\n{traceback.format_exc(limit=-3)}"
    return None


def main():
    parser = argparse.ArgumentParser(description="tests of the command")
    parser.add_argument("--engine", default=str(HERE.parent.parent / "build" / "brine"))
    parser.add_argument("names", nargs="*", help="only cases whose name contains one of these")
    options = parser.parse_args()
    engine = str(pathlib.Path(options.engine).resolve())
    sys.path.insert(0, str(HERE))
    cases = []
    for path in sorted(HERE.glob("*.py")):
        if path.name != "run.py":
            module = importlib.import_module(path.stem)
            cases += [(f"{path.stem}.{name}", value) for name, value in vars(module).items() if name.startswith("case_")]
    if options.names:
        cases = [case for case in cases if any(name in case[0] for name in options.names)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        failures = [why for why in pool.map(lambda case: run_case(engine, *case), cases) if why]
    print("".join(failures), end="")
    print(f"{len(cases) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
