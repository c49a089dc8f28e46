#!/usr/bin/env python3
"""Call chains through every protocol, one process each: python3 tests/depth.py [--depth N] [--seconds S] BRINE [chain ...]

For each function of tests/lang/deep/_chains.py: does a chain of N frames work, how long does a call take compared
with a chain 1,000 deep, and how much memory does it need. Not part of the tests: a million frames take their time.
"""
import argparse
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent / "lang" / "deep"
PROGRAM = """
import sys, time
sys.path.insert(0, {here!r})
from _chains import chains
f, depth, shallow = chains[{name!r}], {depth}, {shallow}
sys.setrecursionlimit(4 * depth + 1000)
f(100)
start = time.perf_counter()
for _ in range(max(1, min(20, depth // shallow))): f(shallow)
middle = time.perf_counter()
try: said = "works" if f(depth) == depth else "wrong answer"
except (RecursionError, MemoryError) as e: said = type(e).__name__ + ": " + str(e)
print(said, middle - start, time.perf_counter() - middle, sep="|")
"""


def measure(brine, name, depth, seconds):
    shallow = min(1000, depth)
    program = PROGRAM.format(here=str(HERE), name=name, depth=depth, shallow=shallow)
    process = subprocess.Popen([brine, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(program.encode())
    process.stdin.close()
    deadline = time.monotonic() + seconds
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid: break
        if time.monotonic() > deadline: process.kill()
        time.sleep(0.005)
    process.returncode = os.waitstatus_to_exitcode(status)
    out, err = process.stdout.read().decode(), process.stderr.read().decode()
    if process.returncode == -9: return "too slow", 0, 0, usage.ru_maxrss
    if process.returncode: return f"exit code {process.returncode} {err[-200:]}", 0, 0, usage.ru_maxrss
    said, one, all_of_it = out.strip().split("|")
    runs = max(1, min(20, depth // shallow))
    return said, float(one) / runs / shallow, float(all_of_it) / depth, usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("brine")
    parser.add_argument("chains", nargs="*")
    parser.add_argument("--depth", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    names = options.chains or re.findall(r"^(\w+) works", (HERE / "protocol_chains.out").read_text(), re.M)
    print(f"{'chain':32} {'ns/call':>8} {'1,000 deep':>10} {'ratio':>6} {'bytes/call':>10}")
    for name in names:
        said, shallow, deep, rss = measure(options.brine, name, options.depth, options.seconds)
        ratio = deep / shallow if shallow else 0
        print(f"{name:32} {deep * 1e9:8.0f} {shallow * 1e9:10.0f} {ratio:6.1f} {rss * 1024 // options.depth:10}"
              + ("" if said == "works" else f"  {said}"), flush=True)


main()
