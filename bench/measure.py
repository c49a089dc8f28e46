"""Runs one program as a process of its own and says what it cost: CPU time and peak memory.

The kernel counts the memory of the process that forked into the peak of the new program. A shell,
one megabyte small, therefore forks it and leaves; this process, declared the reaper of orphans,
gives it the word to go, waits for it and gets the figures of that program alone.

Exercised by every run of bench/compare.py.
"""
import ctypes
import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

PR_SET_CHILD_SUBREAPER = 36
# The child waits for a line until the shell is gone, or the shell might reap it first.
START = ('exec 3<&0; out=$1 err=$2; shift 2; '
         '{ read go <&3; exec "$@" </dev/null 3<&-; } >"$out" 2>"$err" & echo $!')
# One hash seed for all engines and rounds, so that runs differ by noise only.
ENVIRONMENT = dict(os.environ, PYTHONHASHSEED="0", LC_ALL="C.UTF-8")


@dataclass
class Run:
    code: int      # exit code, or minus the signal that ended it
    output: str
    error: str
    seconds: float  # user + system
    peak: int      # bytes, resident


def become_reaper():
    return ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0


def run(argv, timeout=120):
    """Run to the end, killed after `timeout` seconds. Needs become_reaper() once before."""
    with tempfile.TemporaryDirectory() as folder:
        out, err = os.path.join(folder, "out"), os.path.join(folder, "err")
        with subprocess.Popen(["/bin/sh", "-c", START, "sh", out, err, *argv], env=ENVIRONMENT,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as shell:
            pid = int(shell.stdout.readline())
            shell.wait()
            timer = threading.Timer(timeout, os.kill, (pid, 9))
            timer.start()
            shell.stdin.write(b"go\n")
        _, status, usage = os.wait4(pid, 0)
        timer.cancel()
        code = os.waitstatus_to_exitcode(status)
        with open(out, errors="replace") as f, open(err, errors="replace") as g:
            output, error = f.read(), g.read()
    return Run(code, output, error, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def wall_time(argv):
    """Seconds from starting a process to its end, or None when it fails."""
    with open(os.devnull, "r+b") as null:
        files = [(os.POSIX_SPAWN_DUP2, null.fileno(), fd) for fd in (0, 1, 2)]
        start = time.perf_counter()
        pid = os.posix_spawn(argv[0], argv, ENVIRONMENT, file_actions=files)
        _, status = os.waitpid(pid, 0)
        end = time.perf_counter()
    return end - start if status == 0 else None


def last_line(text):
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""
