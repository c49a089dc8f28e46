#!/usr/bin/env python3
"""The example scripts, run as their headers show: each header is a transcript of commands and what they print, and the
transcript is played in an empty folder, one fresh process for each `$ build/brine examples/name.py ...` line.

  tests/examples.py [--engine build/brine]

Ends with the line `N passed, N failed`."""

import argparse
import pathlib
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"
PROMPT = "$ build/brine examples/"


def transcript(script):
    """The commands of a header, each as (arguments, expected output)."""
    commands = []
    for line in script.read_text().splitlines():
        if not line.startswith("#"):
            break
        text = line[1:].removeprefix("   ")
        if text.startswith(PROMPT):
            commands.append((text[len(PROMPT):].split()[1:], []))
        elif commands and line.startswith("#   "):
            commands[-1][1].append(text)
        elif commands:
            break
    return commands


def play(engine, script):
    """None, or what went differently."""
    commands = transcript(script)
    if not commands:
        return "its header shows no run"
    with tempfile.TemporaryDirectory() as folder:
        for number, (arguments, lines) in enumerate(commands, 1):
            done = subprocess.run([engine, str(script), *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                                  capture_output=True, text=True, timeout=60)
            if done.returncode or done.stderr or done.stdout.splitlines() != lines:
                return f"run {number}: exit {done.returncode}\n{done.stdout}{done.stderr}-- expected\n" + "\n".join(lines)
    return None


def main():
    parser = argparse.ArgumentParser(description="plays the transcripts in the examples' headers")
    parser.add_argument("--engine", default=str(EXAMPLES.parent / "build" / "brine"))
    engine = str(pathlib.Path(parser.parse_args().engine).resolve())
    failures = {script.name: why for script in sorted(EXAMPLES.glob("*.py")) if (why := play(engine, script))}
    for name, why in failures.items():
        print(f"FAILED examples/{name}\n{why}")
    count = len(list(EXAMPLES.glob("*.py")))
    print(f"{count - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
