#!/usr/bin/env python3
"""Runs the unit tests that meson knows in a build folder: units.py BUILD [NAMES...]

A program that ends with a line `N passed, N failed` counts as it says; any other counts as one test, by its exit
status. The last line printed here is the sum, in the same words."""

import concurrent.futures
import json
import os
import re
import subprocess
import sys


def run(test):
    try:
        done = subprocess.run(test["cmd"], env={**os.environ, **test["env"]}, cwd=test["workdir"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=test["timeout"])
        output, status = done.stdout.decode(errors="replace"), done.returncode
    except subprocess.TimeoutExpired as late:
        output, status = (late.stdout or b"").decode(errors="replace") + "\ntimeout\n", -1
    counts = re.findall(r"^(\d+) passed, (\d+) failed$", output, re.M)
    passed, failed = map(int, counts[-1]) if counts else (int(status == 0), 0)
    if status != 0 and failed == 0:
        failed = 1
    return test["name"], passed, failed, status, output


def main():
    build, names = sys.argv[1], sys.argv[2:]
    with open(os.path.join(build, "meson-info", "intro-tests.json")) as file:
        tests = [test for test in json.load(file) if not names or test["name"] in names]
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, p, f, status, output in pool.map(run, tests):
            if f:
                print(output.rstrip())
                print(f"-- {name}: exit {status}")
            print(f"   {name}: {p} passed, {f} failed")
            passed, failed = passed + p, failed + f
    print(f"{passed} passed, {failed} failed")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
