"""Says on what the figures were made: processor, cores, memory, system, engines, Brine's
compiler."""
import json
import os
import platform
import shlex
import subprocess

from engines import ROOT


def read_field(path, key, separator):
    try:
        with open(path) as f:
            for line in f:
                name, _, value = line.partition(separator)
                if name.strip() == key:
                    return value.strip().strip('"')
    except OSError:
        pass
    return "unknown"


def first_line(argv):
    try:
        done = subprocess.run(argv, capture_output=True, text=True, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.splitlines()[0] if done.stdout else None


def brine_compiler():
    """What meson noted down in build/, so that it is the compiler that was really used."""
    try:
        with open(f"{ROOT}/build/compile_commands.json") as f:
            words = shlex.split(json.load(f)[0]["command"])
        with open(f"{ROOT}/build/meson-info/intro-buildoptions.json") as f:
            options = {o["name"]: o["value"] for o in json.load(f)}
        compiler = next(w for w in words if os.path.basename(w) != "ccache")
    except (OSError, KeyError, IndexError, StopIteration, ValueError):
        return "no build here"
    lto = "lto" if options.get("b_lto") else "no lto"
    return (f"{first_line([compiler, '--version'])}, {options['buildtype']}, "
            f"optimization {options['optimization']}, {lto}")


def memory():
    kilobytes = read_field("/proc/meminfo", "MemTotal", ":").split()[0]
    return f"{int(kilobytes) / 1024 / 1024:.0f} GiB" if kilobytes.isdigit() else kilobytes


def describe(engines):
    system = read_field("/etc/os-release", "PRETTY_NAME", "=")
    rows = [
        ["what", "value"],
        ["processor", read_field("/proc/cpuinfo", "model name", ":")],
        ["cores", str(os.cpu_count())],
        ["memory", memory()],
        ["system", f"{system}, {platform.system()} {platform.release().split('-')[0]}"],
        ["Brine built with", brine_compiler()],
    ]
    for compiler in ("g++", "clang++-19"):
        line = first_line([compiler, "--version"])
        if line:
            rows.append([compiler, line])
    return rows + [[e.name, e.version()] for e in engines]
