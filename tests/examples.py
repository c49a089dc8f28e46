#!/usr/bin/env python3
"""The examples, run as their headers show: each header is a transcript of commands and what they print, and the
transcript is played in an empty folder, one fresh process for each `$ build/brine examples/name.py ...` line. A C++
example is a program of its own: `$ build/examples/embed/name`, taken from the folder the engine is in.

  tests/examples.py [--engine build/brine]

Ends with the line `N passed, N failed`."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "examples"
PROMPTS = {".py": ("#", "$ build/brine examples/"), ".cpp": ("//", "$ build/examples/embed/")}


def transcript(example):
    """The commands of a header, each as (arguments, expected output)."""
    comment, prompt = PROMPTS[example.suffix]
    commands = []
    for line in example.read_text().splitlines():
        if not line.startswith(comment):
            break
        text = line[len(comment):].removeprefix("   ")
        if text.startswith(prompt):
            commands.append((text[len(prompt):].split()[1:], []))
        elif commands and line.startswith(comment + "   "):
            commands[-1][1].append(text)
        elif commands:
            break
    return commands


def program(engine, example):
    """What runs the example."""
    if example.suffix == ".py":
        return [engine, str(example)]
    return [str(pathlib.Path(engine).parent / "examples" / "embed" / example.stem)]


def play(engine, example):
    """None, or what went differently."""
    commands = transcript(example)
    if not commands:
        return "its header shows no run"
    with tempfile.TemporaryDirectory() as folder:
        for number, (arguments, lines) in enumerate(commands, 1):
            done = subprocess.run([*program(engine, example), *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                                  capture_output=True, text=True, timeout=600)
            if done.returncode or done.stderr or done.stdout.splitlines() != lines:
                return f"run {number}: exit {done.returncode}\n{done.stdout}{done.stderr}-- expected\n" + "\n".join(lines)
    return None


def share_nothing(engine, examples):
    """None, or which example spoils another's state: the first runs of all, then the second ones, in one folder; and each
    refuses the others' files and leaves them alone."""
    scripts = [example for example in examples if example.suffix == ".py"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def run(example, arguments):
            return subprocess.run([*program(engine, example), *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                                  capture_output=True, text=True, timeout=600)

        states = {}
        for number in (0, 1):
            for example in scripts:
                arguments, lines = transcript(example)[number]
                before = set(folder.iterdir())
                done = run(example, arguments)
                if done.returncode or done.stdout.splitlines() != lines:
                    return f"{example.name} beside the others, run {number + 1}:\n{done.stdout}{done.stderr}"
                if number == 0:
                    (states[example],) = set(folder.iterdir()) - before
            if number == 0:
                kept = {example: state.read_bytes() for example, state in states.items()}
        for example, state in states.items():
            for other in set(scripts) - {example}:
                state.write_bytes(kept[other])
                if run(example, []).returncode != 1 or state.read_bytes() != kept[other]:
                    return f"{example.name} takes the state of {other.name}"
    return None


def links_by_hand(engine, example):
    """None, or why a program of the user's own does not build as docs/embedding.md says, with pkg-config alone."""
    build = pathlib.Path(engine).parent
    with tempfile.TemporaryDirectory() as folder:
        command = "c++ -std=c++20 -O2 app.cpp $(pkg-config --cflags --libs brine) -o app && ./app"
        pathlib.Path(folder, "app.cpp").write_bytes(example.read_bytes())
        done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, text=True, timeout=600,
                              env={**os.environ, "PKG_CONFIG_PATH": str(build / "meson-uninstalled")})
        if done.returncode or done.stdout.splitlines() != transcript(example)[0][1]:
            return f"{done.stdout}{done.stderr}"
    return None


def main():
    parser = argparse.ArgumentParser(description="plays the transcripts in the examples' headers")
    parser.add_argument("--engine", default=str(EXAMPLES.parent / "build" / "brine"))
    engine = str(pathlib.Path(parser.parse_args().engine).resolve())
    examples = sorted(EXAMPLES.glob("*.py")) + sorted(EXAMPLES.glob("embed/*.cpp"))
    failures = {example.name: why for example in examples if (why := play(engine, example))}
    if why := share_nothing(engine, examples):
        failures["all in one folder"] = why
    if why := links_by_hand(engine, EXAMPLES / "embed" / "quest.cpp"):
        failures["a program linked by hand"] = why
    for name, why in failures.items():
        print(f"FAILED {name}\n{why}")
    print(f"{len(examples) + 2 - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
