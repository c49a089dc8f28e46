"""What can be said on the command line, sys.argv and sys.path, exit codes, limits, signals."""
import os
import pathlib
import signal
import subprocess
import time

SHOW = "import sys; print(sys.argv, sys.path[0] != '')"


def check(done, code, out="", err=""):
    assert (done.code, done.out, done.err) == (code, out, err), done


def case_code(brine):
    check(brine("-c", SHOW), 0, "['-c'] False\n")
    check(brine("-c", SHOW, "a", "-b", "--limits", "--help", "-c"), 0, "['-c', 'a', '-b', '--limits', '--help', '-c'] False\n")
    check(brine("-cprint(1)"), 0, "1\n")
    check(brine("-c", ""), 0)


def case_file(brine):
    script = brine.file("there/script.py", SHOW + "\nprint(__name__, __file__ == sys.argv[0])")
    check(brine(script, "x", "--version"), 0, f"['{script}', 'x', '--version'] True\n__main__ True\n")
    brine.file("there/other.py", "x = 5\n")
    uses = brine.file("there/uses.py", "import other, sys; print(other.x, sys.path[0])")
    check(brine(uses), 0, f"5 {os.path.realpath(brine.folder)}/there\n")
    brine.file("dis", "print('run')\n")
    check(brine("./dis"), 0, "run\n")


def case_standard_input(brine):
    check(brine("-", "a", stdin=SHOW.encode()), 0, "['-', 'a'] False\n")
    check(brine(stdin=b"import sys; print(sys.argv)"), 0, "['']\n")
    check(brine(stdin=b""), 0)
    check(brine("-c", "print(input() + input('? '))", stdin=b"ab\ncd\n"), 0, "? abcd\n")
    done = brine("-", stdin=b"1/0")
    assert done.code == 1 and '  File "<stdin>", line 1, in <module>\n' in done.err, done


def case_folder_with_main(brine):
    brine.file("app/__main__.py", "import sys, part; print(part.x)")
    brine.file("app/part.py", "x = 1")
    check(brine("app"), 0, "1\n")
    pathlib.Path(brine.folder, "empty").mkdir()
    check(brine("empty"), 1, "", "brine: can't find '__main__' module in 'empty'\n")


def case_version_and_help(brine):
    done = brine("--version")
    assert done.code == 0 and done.out.startswith("Brine ") and done.out.count("\n") == 1 and done.err == "", done
    check(brine("-V"), 0, done.out)
    done = brine("--help")
    assert done.code == 0 and "--limits" in done.out and "brine [options] -c CODE" in done.out and done.err == "", done
    check(brine("-h"), 0, done.out)


def case_wrong_options(brine):
    for line, says in [(["--nope"], "--nope"), (["-x", "-c", "1"], "-x"), (["--limits"], "--limits"),
                       (["-c"], "argument expected for the -c option")]:
        done = brine(*line)
        assert done.code == 2 and done.out == "" and says in done.err and "usage: brine" in done.err, (line, done)
    done = brine("--limits", "mem=lots", "-c", "1")
    check(done, 2, "", "brine: cannot read limit 'mem=lots': say mem=64M, fuel=1e9, time=5s or depth=1000\n")
    for limits in ["fuel", "mem=-1", "time=5y", "mem=1T,", "x=1", "fuel=nan", "time=inf", "fuel=1e9x"]:
        assert brine("--limits", limits, "-c", "1").code == 2, limits


def case_exit_codes(brine):
    check(brine("-c", "import sys; sys.exit()"), 0)
    check(brine("-c", "import sys; sys.exit(7)"), 7)
    check(brine("-c", "import sys; sys.exit(True)"), 1)
    check(brine("-c", "import sys; sys.exit(256 + 4)"), 4)
    check(brine("-c", "import sys; sys.exit(-1)"), 255)
    check(brine("-c", "import sys; sys.exit('bye')"), 1, "", "bye\n")
    check(brine("-c", "raise SystemExit((1, 2))"), 1, "", "(1, 2)\n")
    check(brine("-c", "exit(3)"), 3)
    check(brine("-c", "print('x', end=''); import sys; sys.exit(2)"), 2, "x")
    done = brine("-c", "1/0")
    assert done.code == 1 and done.err.endswith("ZeroDivisionError: division by zero\n"), done
    done = brine("-c", "1 +")
    assert done.code == 1 and done.err.endswith("SyntaxError: invalid syntax\n"), done
    done = brine("-c", "raise KeyboardInterrupt")
    assert done.code == 130 and done.err.endswith("KeyboardInterrupt\n"), done
    check(brine("-c", "try:\n  print(1)\nfinally:\n  import sys; sys.exit(9)"), 9, "1\n")


def case_missing_file(brine):
    check(brine("no_such.py"), 2, "",
          f"brine: can't open file '{brine.folder}/no_such.py': [Errno 2] No such file or directory\n")
    check(brine("dis", "no_such.py"), 2, "", "brine: can't open file 'no_such.py': [Errno 2] No such file or directory\n")
    done = brine("dis", brine.folder)
    assert done.code == 2 and "Is a directory" in done.err, done
    brine.file("a_file", "1")
    assert brine("a_file/x.py").err == f"brine: can't open file '{brine.folder}/a_file/x.py': [Errno 20] Not a directory\n"


def case_disassembly(brine):
    script = brine.file("f.py", "def f(x):\n    return x + 1\n")
    done = brine("dis", script)
    assert done.code == 0 and "Return" in done.out and done.err == "", done
    assert brine("dis", brine.file("bad.py", "x = = 1")).code == 1
    with open("/dev/full", "wb") as full:
        done = brine("dis", script, stdout=full)
    assert done.code == 120 and "No space left" in done.err, done


def case_limits(brine):
    def limited(limits, code):
        done = brine("--limits", limits, "-c", code)
        assert done.code == 3, (limits, done)
        return done

    done = limited("fuel=1e5", "print('first', flush=True)\nwhile True: pass")
    assert done.out == "first\n" and done.err == "brine: out of fuel or past the deadline\n", done
    limited("time=200ms", "try:\n  while True: pass\nexcept BaseException: pass")
    limited("time=0.2s", "sum(range(10**13))")
    assert limited("mem=16M", "x = []\nwhile True: x.append('a' * 1000)").err.endswith("MemoryError\n")
    limited("mem=16M", "x = 'a' * (1 << 40)")
    limited("fuel=100000", "class K:\n  def __lt__(s, o):\n    while True: pass\nsorted([K(), K()])")
    check(brine("--limits", "mem=64M,fuel=1e9,time=50s", "-c", "print(sum(range(1000)))"), 0, "499500\n")
    check(brine("--limits=fuel=1e9", "-c", "print(1)"), 0, "1\n")
    check(brine("--limits", "mem=32M", "-c", "try:\n  x = [0] * 10**8\nexcept MemoryError: print('caught')"), 0, "caught\n")
    done = brine("--limits", "depth=50", "-c", "def f(): f()\nf()")
    assert done.code == 1 and "RecursionError" in done.err, done


def interrupted(brine, code, stdin=subprocess.DEVNULL, after=0.0):
    """What becomes of a program that is interrupted once it has printed `up` and computed for so many seconds."""
    process = subprocess.Popen([brine.engine, "-c", code], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.read(3) == b"up\n"
    up = computed(process)
    time.sleep(0.1)
    while process.poll() is None and computed(process) < up + after:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=600)
    return process.returncode, out.decode(), err.decode()


def computed(process):
    """The seconds of processor time a process has had."""
    try:
        with open(f"/proc/{process.pid}/stat") as stat:
            return int(stat.read().rpartition(")")[2].split()[11]) / os.sysconf("SC_CLK_TCK")
    except ProcessLookupError:
        return 0.0


def case_interrupt_behind_a_built_in(brine):
    # Nothing calls or jumps after it, so what it was is looked at at once; what came before is not lost. It takes a second
    # or more, and is told after a little of it; should we have slept through all of it, we try again.
    up, work = "print('up', flush=True)", "pow(3, 10**8)"
    for _ in range(10):
        code, out, err = interrupted(brine, f"{up}\nprint('kept')\n{work}\nprint('never')", after=0.05)
        if "never" not in out:
            break
    assert (code, out) == (130 if code > 0 else -signal.SIGINT, "kept\n"), (code, out, err)
    assert "line 3" in err and err.endswith("KeyboardInterrupt\n"), err
    for _ in range(10):
        code, out, err = interrupted(
            brine, f"try:\n  {up}; {work}; print('never')\nexcept KeyboardInterrupt: print('caught')\nprint('after')", after=0.05)
        if "never" not in out:
            break
    assert (code, out, err) == (0, "caught\nafter\n", ""), (code, out, err)


def case_interrupt(brine):
    up = "print('up', flush=True)"
    for code in ["while True: pass", "import time; time.sleep(10**6)", "sum(range(10**13))", "for x in iter(int, 1): pass",
                 "import sys; sys.stdin.read()", "input()"]:
        read_end, write_end = os.pipe()
        code_, out, err = interrupted(brine, f"{up}\n{code}", stdin=read_end)
        os.close(read_end)
        os.close(write_end)
        assert code_ == 130 and err.endswith("KeyboardInterrupt\n"), (code, code_, out, err)
    code, out, err = interrupted(
        brine, f"try:\n  {up}\n  while True: pass\nexcept KeyboardInterrupt: print('caught')\nfinally: print('f')")
    assert (code, out, err) == (0, "caught\nf\n", ""), (code, out, err)
