#!/usr/bin/env python3
"""The corpus: every script below tests/lang, differences, pickles and stdlib, run by Brine and compared with the
`.out` file beside it, byte for byte. One corpus, several modes (BRINE_TEST_MODE in the script's environment):

  plain    as a user runs it
  gc       a collection at every safe point
  frames   every generator's frame written and read back at every yield
  sliced   suspended after every few steps, given a little more fuel, and resumed

A `.out` file is what the script writes to stdout; then, if it writes to stderr, a line `--- stderr` and those bytes;
then, if it does not exit with 0, a line `--- exit N`. A script runs in its own folder, as `brine case.py`, with
`case.in` or nothing on stdin; the folder's absolute path, should it appear, is cut from its output.

With --expect CPython 3.11 writes the `.out` files of tests/lang and tests/stdlib (those of tests/differences
and tests/pickles are written by hand), and a script whose output varies with the hash seed is refused.

Scripts that Brine does not pass yet are named in tests/pending.txt with what is missing; they are skipped and counted as
such. --pending runs them alone and says which pass now and must leave the list; the core's issue is done when it is empty.

A script whose second line begins with `# Plain mode only` is left out of the other modes: it would take too long.
Files and folders whose names begin with `_`, and packages, are material for the scripts beside them."""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent
SUITES = ("lang", "differences", "pickles", "stdlib")
WRITTEN_BY_HAND = (ROOT / "differences", ROOT / "pickles")
PLAIN_ONLY = b"\n# Plain mode only"
PENDING = ROOT / "pending.txt"   # path, then the modes it fails in ("all", or some of plain, gc, frames, sanitized)
DIFFS_SHOWN = 20
DIFF_LINES = 16


# ---- finding scripts ----

def is_case(path):
    inside = path.relative_to(ROOT).parts
    if any(part.startswith("_") for part in inside) or (inside[0] == "lang" and len(inside) != 3):
        return False
    return not any((folder / "__init__.py").exists() for folder in path.parents if ROOT in folder.parents)


def find_cases(filters):
    cases = sorted(path for suite in SUITES for path in (ROOT / suite).rglob("*.py") if is_case(path))
    if not filters:
        return cases
    chosen = set()
    for text in filters:
        named = pathlib.Path(text).resolve()
        found = [path for path in cases if path == named or named in path.parents]
        found = found or [path for path in cases if not named.exists() and text in path.relative_to(ROOT).as_posix()]
        if not found:
            sys.exit(f"run.py: no script matches '{text}'")
        chosen.update(found)
    return sorted(chosen)


def pending_cases(modes):
    named = set()
    for line in PENDING.read_text().splitlines() if PENDING.exists() else []:
        path, *failing = line.split("#")[0].split() or [""]
        if path and ("all" in failing or modes & set(failing)):
            named.add(ROOT.parent / path)
    return named


# ---- running one ----

def run_script(command, case, environment, timeout):
    """What the `.out` file of this run would hold, or None when it took too long."""
    stdin = case.with_suffix(".in")
    with open(stdin if stdin.exists() else os.devnull, "rb") as given:
        try:
            done = subprocess.run([*command, case.name], cwd=case.parent, stdin=given, capture_output=True,
                                  env=environment, timeout=timeout)
        except subprocess.TimeoutExpired:
            return None
    folder = os.fsencode(case.parent) + b"/"
    return as_out_file(done.stdout.replace(folder, b""), done.stderr.replace(folder, b""), done.returncode)


def as_out_file(stdout, stderr, status):
    text = stdout
    if stderr:
        text = end_line(text) + b"--- stderr\n" + stderr
    if status:
        text = end_line(text) + b"--- exit %d\n" % status
    return text


def end_line(text):
    return text if not text or text.endswith(b"\n") else text + b"\n"


def clean_environment(**more):
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "HOME", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", **more}


def for_all(cases, jobs, work):
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        yield from zip(cases, pool.map(work, cases))


# ---- comparing ----

def compare(options, cases):
    environment = clean_environment(**({} if options.mode == "plain" else {"BRINE_TEST_MODE": options.mode}))
    command = [str(pathlib.Path(options.engine).resolve())]
    if not os.access(command[0], os.X_OK):
        print(f"run.py: there is no engine at {options.engine}")
        print(f"0 passed, {len(cases)} failed")
        return 1

    def check(case):
        expected = case.with_suffix(".out")
        if not expected.exists():
            return "no .out file beside it (./dev expect writes one)"
        got = run_script(command, case, environment, options.timeout)
        if got is None:
            return f"timeout after {options.timeout:g} s"
        return None if got == expected.read_bytes() else difference(expected.read_bytes(), got)

    failures = [(case, why) for case, why in for_all(cases, options.jobs, check) if why]
    for number, (case, why) in enumerate(failures):
        print(f"FAILED {case.relative_to(ROOT.parent)}")
        if number < DIFFS_SHOWN:
            print("".join(f"    {line}\n" for line in why.splitlines()), end="")
    print(f"{len(cases) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


def difference(expected, got):
    def lines(data):
        return data.decode(errors="backslashreplace").splitlines()
    diff = list(difflib.unified_diff(lines(expected), lines(got), "expected", "got", lineterm="", n=1))
    if not diff:
        return f"differs in line ends only: {expected[-40:]!r} expected, {got[-40:]!r} got"
    cut = [line[:160] for line in diff[:DIFF_LINES]]
    return "\n".join(cut + ["..."] * (len(diff) > DIFF_LINES))


# ---- writing expectations ----

def find_python():
    for name in ("/usr/bin/python3", "python3.11", "python3"):
        try:
            told = subprocess.run([name, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
                                  capture_output=True, text=True).stdout
        except OSError:
            continue
        if told.strip() == "3.11":
            return name
    sys.exit("run.py: no python3 here reports version 3.11")


def expect(options, cases):
    command = [find_python(), "-B"]

    def write(case):
        runs = [run_script(command, case, clean_environment(PYTHONHASHSEED=str(seed), PYTHONUTF8="1"),
                           options.timeout) for seed in range(3)]
        if None in runs:
            return f"timeout after {options.timeout:g} s"
        if len(set(runs)) > 1:
            other = next(run for run in runs if run != runs[0])
            return "its output varies under PYTHONHASHSEED=0,1,2\n" + difference(runs[0], other)
        target = case.with_suffix(".out")
        if not target.exists() or target.read_bytes() != runs[0]:
            target.write_bytes(runs[0])
        return None

    cases = [case for case in cases if not any(hand in case.parents for hand in WRITTEN_BY_HAND)]
    refused = 0
    for case, why in for_all(cases, options.jobs, write):
        if why:
            refused += 1
            print(f"REFUSED {case.relative_to(ROOT.parent)}: {why}")
    print(f"{len(cases) - refused} written, {refused} refused")
    return 1 if refused else 0


def main():
    parser = argparse.ArgumentParser(description="runs the corpus of scripts")
    parser.add_argument("filters", nargs="*", help="scripts, folders, or parts of their names")
    parser.add_argument("--mode", choices=["plain", "gc", "frames", "sliced"], default="plain")
    parser.add_argument("--engine", default=str(ROOT.parent / "build" / "brine"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=60)
    parser.add_argument("--pending", action="store_true", help="only the scripts of tests/pending.txt")
    parser.add_argument("--expect", action="store_true", help="write the .out files with CPython 3.11")
    options = parser.parse_args()
    cases = find_cases(options.filters)
    if options.mode != "plain":
        cases = [case for case in cases if PLAIN_ONLY not in case.read_bytes()[:1000]]
    waiting = pending_cases({options.mode} | ({"sanitized"} if "asan" in options.engine else set()))
    if not options.expect:
        every = cases
        cases = [case for case in every if (case in waiting) == options.pending]
        if len(every) > len(cases) and not options.pending:
            print(f"skipped: {len(every) - len(cases)} scripts of tests/pending.txt")
    return expect(options, cases) if options.expect else compare(options, cases)


if __name__ == "__main__":
    sys.exit(main())
