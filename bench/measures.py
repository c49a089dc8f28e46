"""The single measures of bench/compare.py: what one start, one item, one generator, one append
costs.

All but the start-up are slopes: the same small program (bench/micro) at two sizes, the difference
of the two divided by the difference of the sizes, so that start-up and compiling fall out.
"""
import os
import statistics

import measure

HERE = os.path.dirname(os.path.abspath(__file__))
STARTS = 30
APPENDS = 1_000_000
# What an engine is known to be unable to do in a reasonable time.
NOT_FOR = {
    ("str_append", "pypy"): "quadratic, minutes",
    ("generator_pickle", "cpython"): "cannot pickle generators",
    ("generator_pickle", "pypy"): "cannot pickle generators",
}


class Slopes:
    """Measures one program of bench/micro at two sizes in all engines, interleaved."""

    def __init__(self, name, title, sizes, unit, goal, of):
        self.name, self.title, self.sizes = name, title, sizes
        self.unit, self.goal, self.of = unit, goal, of

    def run(self, engines, rounds, fail):
        found = {e.name: [] for e in engines}
        for _ in range(rounds):
            for engine in engines:
                suffix = "lua" if engine.language == "lua" else "py"
                path = f"{HERE}/micro/{self.name}.{suffix}"
                if (not os.path.exists(path) or found[engine.name] is None
                        or (self.name, engine.name) in NOT_FOR):
                    continue
                runs = [measure.run([*engine.argv, path, str(size)]) for size in self.sizes]
                bad = next((r for r in runs if r.code != 0), None)
                if bad:
                    fail(self.name, engine, f"exit code {bad.code}: {measure.last_line(bad.error)}")
                    found[engine.name] = None
                    continue
                small, large = (self.of(r) for r in runs)
                found[engine.name].append((large - small) / (self.sizes[1] - self.sizes[0]))
        return {name: statistics.median(v) for name, v in found.items() if v}


def nanoseconds(run):
    return run.seconds * 1e9


def peak_bytes(run):
    return run.peak


def printed(run):
    return int(run.output)


def measure_names():
    return ["startup"] + sorted({slope.name for slope in SLOPES})


SLOPES = [
    Slopes("generator_item", "generator item in a for loop", (1_000_000, 9_000_000), "ns",
           "cpython / 4.5", nanoseconds),
    Slopes("generator_create", "generator created and finished", (500_000, 3_500_000), "ns",
           "cpython / 2", nanoseconds),
    Slopes("generator_memory", "suspended generator, 3 locals", (100_000, 1_000_000), "bytes",
           "160 bytes", peak_bytes),
    Slopes("generator_pickle", "suspended generator dumped and loaded", (20_000, 120_000), "ns",
           "8000 ns", nanoseconds),
    Slopes("generator_pickle", "its snapshot", (1, 1001), "bytes", "500 bytes", printed),
    Slopes("str_append", "append of 8 characters, up to 1e6", (0, APPENDS), "ns",
           "cpython", nanoseconds),
    Slopes("str_append", "append of 8 characters, 1e6 to 4e6", (APPENDS, 4 * APPENDS), "ns",
           "as above: linear", nanoseconds),
]


def start_rows(engines, fail):
    """Start-up of a program that does nothing, whole process, wall clock."""
    kinds = []
    for engine in engines:
        kinds.append((engine, " ".join([engine.name, *engine.pass_argv]),
                      [*engine.argv, *engine.pass_argv]))
        if engine.name == "cpython":
            bare = ["-S", "-E", *engine.pass_argv]
            kinds.append((engine, " ".join([engine.name, *bare]), [*engine.argv, *bare]))
    times = {title: [] for _, title, _ in kinds}
    failed = set()
    for _ in range(STARTS):
        for engine, title, argv in kinds:
            seconds = None if title in failed else measure.wall_time(argv)
            if seconds is not None:
                times[title].append(seconds * 1e3)
            elif title not in failed:
                failed.add(title)
                fail("startup", engine, f"{title!r} failed")
    rows = [["start-up, ms", "min", "median"]]
    for _, title, _ in kinds:
        good = times[title] if title not in failed else []
        rows.append([title.replace("-e ", "-e ''"), *(f"{f(good):.2f}" if good else "failed"
                                                  for f in (min, statistics.median))])
    return rows


def run_measures(engines, only, rounds, say):
    """Tables of (title, rows), and the number of failures."""
    failures = []

    def fail(name, engine, why):
        failures.append(name)
        say(f"FAILED {name} in {engine.name}: {why}")

    every = not only or "measures" in only
    tables = []
    if every or "startup" in only:
        say("measure startup")
        tables.append((f"Start-up, whole process, {STARTS} runs each; Brine's goal is 3 ms.",
                       start_rows(engines, fail)))
    rows = [["measure", "unit", "goal", *(e.name for e in engines)]]
    for slope in SLOPES:
        if not every and slope.name not in only:
            continue
        say(f"measure {slope.title}")
        values = slope.run(engines, rounds, fail)
        rows.append([slope.title, slope.unit, slope.goal,
                     *(f"{values[e.name]:.1f}" if e.name in values else "-" for e in engines)])
    if len(rows) > 1:
        title = f"Cost of one, as slope between two sizes, median of {rounds} rounds."
        tables.append((title, rows))
    return tables, len(failures)
