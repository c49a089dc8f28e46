"""The engines that bench/compare.py knows, in the order of its columns; the first one is the
base."""
import os
import shutil
import subprocess
from dataclasses import dataclass, field

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# Programs whose Lua form needs the integers of Lua 5.4.
NOT_FOR_LUAJIT = {
    "fnv": "32-bit products do not fit a double, and there are no bit operators",
}


@dataclass
class Engine:
    name: str
    argv: list
    language: str = "python"
    is_brine: bool = False
    pass_argv: list = field(default_factory=list)  # a program that does nothing

    @property
    def is_luajit(self):
        return self.name.startswith("luajit")

    def version(self):
        flag = "-v" if self.language == "lua" else "--version"
        try:
            done = subprocess.run([self.argv[0], flag], capture_output=True, text=True, timeout=10)
        except (OSError, subprocess.TimeoutExpired) as e:
            return str(e)
        return " ".join((done.stdout or done.stderr).split())


def brine(name, path):
    return Engine(name, [path], is_brine=True, pass_argv=["-c", "pass"])


def system_python():
    """Debian's CPython 3.11, whatever other Python comes first on PATH."""
    return next((p for p in ("/usr/bin/python3.11", shutil.which("python3.11"))
                 if p and os.path.exists(p)), None)


def known_engines():
    lua = dict(language="lua", pass_argv=["-e", ""])
    luajit = shutil.which("luajit")
    return [
        (Engine("cpython", [system_python()], pass_argv=["-c", "pass"]), "no python3.11"),
        (brine("brine", f"{ROOT}/build/brine"), "no build/brine, run ./dev build"),
        (Engine("pypy", [shutil.which("pypy3")], pass_argv=["-c", "pass"]), "no pypy3 on PATH"),
        (Engine("lua", [shutil.which("lua5.4")], **lua), "no lua5.4 on PATH"),
        (Engine("luajit-joff", [luajit, "-joff"], **lua), "no luajit on PATH"),
        (Engine("luajit", [luajit], **lua), "no luajit on PATH"),
    ]


def find_engines(wanted, also):
    """The engines to run, and those left out with the reason. Empty `wanted` means all."""
    wanted = [name for name in wanted.split(",") if name]
    engines, missing = [], []
    known = known_engines()
    for name in set(wanted) - {e.name for e, _ in known}:
        missing.append((name, "not an engine this program knows"))
    for engine, why in known:
        if wanted and engine.name not in wanted and engine.name != "cpython":
            continue
        if engine.argv[0] and os.access(engine.argv[0], os.X_OK):
            engines.append(engine)
        else:
            missing.append((engine.name, why))
    for spec in also:
        name, _, path = spec.partition("=")
        if os.access(path, os.X_OK):
            engines.append(brine(name, os.path.abspath(path)))
        else:
            missing.append((name, f"cannot run {path!r}"))
    return engines, missing
