"""Compares Brine with CPython, PyPy, Lua and LuaJIT: `./dev bench compare`.

Every program of bench/programs runs in every engine as a process of its own, in interleaved
rounds, so that a busy moment of the machine hits all engines alike. The figure is the median,
over the rounds, of the ratio to CPython in the same round (user + system time of the whole
process). Checksums must agree. Then come single measures: start-up, generators, memory of
suspended generators, appending to a string.

Exit code 1 when a program or a measure fails in an engine, or a checksum differs.
"""
import argparse
import glob
import math
import os
import statistics
import sys

import machine
import measure
from engines import NOT_FOR_LUAJIT, find_engines
from measures import measure_names, run_measures

HERE = os.path.dirname(os.path.abspath(__file__))


def say(text):
    print(text, file=sys.stderr, flush=True)


def all_programs():
    return sorted(os.path.basename(p)[:-3] for p in glob.glob(f"{HERE}/programs/*.py"))


def find_programs(only):
    names = all_programs()
    return names if not only or "programs" in only else [n for n in names if n in only]


def unknown_names(only):
    return sorted(set(only) - {"programs", "measures", *all_programs(), *measure_names()})


def program_file(engine, name):
    """The file an engine runs for a program, or None where it has none."""
    if engine.language == "python":
        return f"{HERE}/programs/{name}.py"
    path = f"{HERE}/programs/lua/{name}.lua"
    if not os.path.exists(path) or (engine.is_luajit and name in NOT_FOR_LUAJIT):
        return None
    return path


class Results:
    """Runs by (program, engine), and the complaints about those that went wrong."""

    def __init__(self, names, engines):
        self.names = names
        self.engines = engines
        self.base = engines[0]  # CPython, where it is there
        self.runs = {}
        self.failed = {}

    def take(self, name, engine, run):
        self.runs.setdefault((name, engine.name), []).append(run)
        if run.code != 0:
            self.fail(name, engine, f"exit code {run.code}: {measure.last_line(run.error)}")
            return
        right = self.runs.get((name, self.base.name))
        if right and right[0].code == 0 and run.output != right[0].output:
            self.fail(name, engine, f"checksum {run.output.strip()[:60]!r}, "
                                    f"{self.base.name} has {right[0].output.strip()[:60]!r}")

    def fail(self, name, engine, why):
        if (name, engine.name) not in self.failed:
            self.failed[name, engine.name] = why
            say(f"FAILED {name} in {engine.name}: {why}")

    def has(self, name, engine):
        key = name, engine.name
        return key in self.runs and key not in self.failed

    def seconds(self, name, engine):
        return statistics.median(r.seconds for r in self.runs[name, engine.name])

    def peak(self, name, engine):
        return statistics.median(r.peak for r in self.runs[name, engine.name])

    def speed(self, name, engine, other):
        """How many times faster `engine` is than `other` on a program; None if one has no time."""
        if not (self.has(name, engine) and self.has(name, other)):
            return None
        pairs = zip(self.runs[name, other.name], self.runs[name, engine.name])
        return statistics.median(max(a.seconds, 1e-4) / max(b.seconds, 1e-4) for a, b in pairs)

    def mean_speed(self, engine, other, names=None):
        return mean(self.speed(n, engine, other) for n in names or self.names)

    def mean_peak(self, engine, other):
        return mean(self.peak(n, engine) / self.peak(n, other) for n in self.names
                    if self.has(n, engine) and self.has(n, other))


def mean(values):
    """Geometric mean of those that are numbers, and how many those are."""
    logs = [math.log(v) for v in values if v is not None]
    return (math.exp(sum(logs) / len(logs)) if logs else None), len(logs)


def run_programs(names, engines, rounds):
    results = Results(names, engines)
    for turn in range(rounds):
        for place, name in enumerate(names):
            say(f"round {turn + 1}/{rounds}  {place + 1}/{len(names)} {name}")
            # The base first in the first round, for its checksum; then another one each round.
            order = engines[turn % len(engines):] + engines[:turn % len(engines)]
            for engine in order:
                path = program_file(engine, name)
                if path and (name, engine.name) not in results.failed:
                    results.take(name, engine, measure.run([*engine.argv, path]))
    return results


def number(value, unit="", digits=2):
    return "-" if value is None else f"{value:.{digits}f}{unit}"


def program_table(results):
    base, others = results.base, results.engines[1:]
    rows = [["program", f"{base.name} s", *(e.name for e in others)]]
    for name in results.names:
        if not results.has(name, base):
            rows.append([name, "failed", *("-" for _ in others)])
            continue
        row = [name, number(results.seconds(name, base))]
        for engine in others:
            failed = (name, engine.name) in results.failed
            row.append("FAILED" if failed else number(results.speed(name, engine, base)))
        rows.append(row)
    common = [n for n in results.names if any(
        results.has(n, e) for e in results.engines if e.language == "lua")]
    means = [results.mean_speed(e, base) for e in others]
    rows.append(["geometric mean", "1.00", *(number(m) for m, _ in means)])
    rows.append(["programs in it", "", *(str(count) for _, count in means)])
    if common:
        rows.append(["geometric mean where Lua has it", "1.00",
                     *(number(results.mean_speed(e, base, common)[0]) for e in others)])
    rows.append(["peak memory, geometric mean", "1.00",
                 *(number(results.mean_peak(e, base)[0]) for e in others)])
    return rows


def summary(results):
    """The figures that have a goal, for Brine and what is compared beside it."""
    lines = []
    for engine in results.engines[1:]:
        if not engine.is_brine:
            continue
        for other in results.engines:
            value, count = results.mean_speed(engine, other)
            if other is not engine and value is not None:
                lines.append(f"{engine.name} is {value:.2f} times as fast as {other.name} "
                             f"(geometric mean of {count} programs)")
        speeds = [(results.speed(n, engine, results.base), n) for n in results.names]
        speeds = sorted(s for s in speeds if s[0] is not None)
        if speeds:
            slowest = ", ".join(f"{name} {value:.2f}" for value, name in speeds[:3])
            lines.append(f"{engine.name}, slowest against {results.base.name}: {slowest}")
    return lines


def print_table(rows, markdown):
    if markdown:
        print("| " + " | ".join(rows[0]) + " |")
        print("|" + "---|" + "--:|" * (len(rows[0]) - 1))
        for row in rows[1:]:
            print("| " + " | ".join(row) + " |")
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="names of programs and measures, by comma; "
                        "'programs' and 'measures' stand for all of a kind")
    parser.add_argument("--engines", default="", help="by comma: cpython,brine,pypy,lua,luajit,"
                        "luajit-joff; CPython always runs where it is there, as the base")
    parser.add_argument("--also", action="append", default=[], metavar="NAME=PATH",
                        help="one more Brine binary, to compare two builds")
    parser.add_argument("--markdown", action="store_true", help="the form of bench/RESULTS.md")
    return parser.parse_args()


def main():
    options = arguments()
    only = [n for n in options.only.split(",") if n]
    if unknown_names(only):
        say("no such program or measure: " + ", ".join(unknown_names(only)))
        return 2
    engines, missing = find_engines(options.engines, options.also)
    for name, why in missing:
        say(f"left out: {name}: {why}")
    if not engines:
        say("no engine to run")
        return 1
    if not measure.become_reaper():
        say("this system lets nobody adopt orphaned processes; compare needs Linux")
        return 1

    if options.markdown:
        print("Made by `./dev bench compare " + " ".join(sys.argv[1:]) + "`.\n")
        print_table(machine.describe(engines), True)
        print()
    names = find_programs(only)
    problems = 0
    if names:
        results = run_programs(names, engines, options.rounds)
        problems += len(results.failed)
        print(f"Times faster than {results.base.name} (above 1 is faster; memory: below 1 is "
              f"smaller), median of {options.rounds} rounds.\n")
        print_table(program_table(results), options.markdown)
        print()
        for line in summary(results):
            print(("- " if options.markdown else "") + line)
        for (name, engine), why in results.failed.items():
            print(f"{'- ' if options.markdown else ''}FAILED {name} in {engine}: {why}")
        print()
    tables, failures = run_measures(engines, only, options.rounds, say)
    for title, rows in tables:
        print(title + "\n")
        print_table(rows, options.markdown)
        print()
    return 1 if problems + failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
