"""The session, through a pseudo-terminal."""
import os
import pty
import re
import select
import signal
import time

ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r|\x07|\x08")


class Session:
    """A session in a pseudo-terminal: give() a line when a prompt stands there, expect() what comes."""

    def __init__(self, brine, *arguments):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="dumb", HOME=brine.folder, LC_ALL="C.UTF-8")
            os.chdir(brine.folder)
            os.execv(brine.engine, [brine.engine, *arguments])
        self.seen = b""
        self.expect(">>> ")

    def read(self, seconds):
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.seen += data
        return bool(data)

    def plain(self):
        return ESCAPES.sub(b"", self.seen).decode(errors="replace")

    def expect(self, text, seconds=300):
        """What came up to and with the text; the rest stays for the next."""
        end = time.monotonic() + seconds
        while text not in self.plain():
            assert time.monotonic() < end and (self.read(1) or time.monotonic() < end), (text, self.plain())
        plain = self.plain()
        at = plain.index(text) + len(text)
        self.seen = plain[at:].encode()
        return plain[:at]

    def give(self, line, until=">>> "):
        """The answer to a line: what stands between its echo and the next prompt."""
        os.write(self.terminal, line.encode() + b"\n")
        self.expect(line)
        answer = self.expect(until)
        # A line that comes before the editor has the terminal is echoed twice.
        return answer.removesuffix(until).removeprefix("\n").removeprefix(line + "\n")

    def end(self, line=b"\x04"):
        os.write(self.terminal, line)
        begin = time.monotonic()
        while time.monotonic() < begin + 300:
            self.read(0.1)
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                self.read(0.1)
                os.close(self.terminal)
                return os.waitstatus_to_exitcode(status)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        raise AssertionError("the session does not end: " + self.plain())


def case_expressions(brine):
    session = Session(brine)
    assert session.give("1 + 1") == "2\n"
    assert session.give("_ * 2") == "4\n"
    assert session.give("None") == ""
    assert session.give("x = 5") == ""
    assert session.give("x; 'é'") == "5\n'é'\n"
    assert session.give("print('a', 'b')") == "a b\n"
    assert session.give("") == ""
    assert session.give("   ") == ""
    assert session.give("# only a comment") == ""
    assert session.end() == 0


def case_several_lines(brine):
    session = Session(brine)
    assert session.give("for i in range(2): i", "... ") == ""
    assert session.give("") == "0\n1\n"
    assert session.give("def f(n):", "... ") == ""
    assert session.give("    for i in range(n):", "... ") == ""
    assert session.give("        yield i", "... ") == ""
    assert session.give("") == ""
    assert session.give("list(f(3))") == "[0, 1, 2]\n"
    assert session.give("[1,", "... ") == ""
    assert session.give("2]") == "[1, 2]\n"
    assert session.give("'''a", "... ") == ""
    assert session.give("b'''") == "'a\\nb'\n"
    assert session.give("if True:", "... ") == ""
    assert session.give("  7", "... ") == ""
    assert session.give("") == "7\n"
    assert session.give("1 + \\", "... ") == ""
    assert session.give("2") == "3\n"
    assert session.end() == 0


def case_errors(brine):
    session = Session(brine)
    assert session.give("1/0") == ('Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n'
                                   'ZeroDivisionError: division by zero\n')
    assert "SyntaxError: invalid syntax" in session.give("x = = 1")
    assert "IndentationError: unexpected indent" in session.give("  x = 1")
    assert "SyntaxError: invalid syntax. Maybe you meant" in session.give("if x = 3:")   # at once: no line can mend it
    assert "NameError: name 'nope' is not defined" in session.give("nope")
    assert session.give("def f(): raise ValueError('v')", "... ") == ""
    assert session.give("") == ""
    assert "ValueError: v\n" in session.give("f()")
    assert session.give("import sys; sys.stdout.write('no newline')").startswith("no newline")
    assert session.give("'still' + ' here'") == "'still here'\n"
    assert session.end() == 0


def case_interrupts(brine):
    session = Session(brine)
    os.write(session.terminal, b"half a line")
    session.expect("half a line")
    os.write(session.terminal, b"\x03")
    session.expect("KeyboardInterrupt\n>>> ")
    answer = session.give("2 + 3")
    assert answer == "5\n", answer
    assert session.give("if True:", "... ") == ""
    os.write(session.terminal, b"\x03")
    session.expect("KeyboardInterrupt\n>>> ")
    os.write(session.terminal, b"while True: pass\n")
    session.expect("... ")
    os.write(session.terminal, b"\n")
    time.sleep(0.3)
    os.write(session.terminal, b"\x03")
    assert "KeyboardInterrupt\n" in session.expect(">>> ")
    assert session.give("3 + 3") == "6\n"
    assert session.end() == 0


def case_leaving(brine):
    session = Session(brine)
    assert session.end(b"exit(3)\n") == 3
    session = Session(brine)
    assert session.end(b"import sys; sys.exit('why')\n") == 1
    assert "why\n" in session.plain()
    session = Session(brine)
    assert session.give("class T:", "... ") == ""
    assert session.give("    def __del__(self): print('finalized')", "... ") == ""
    assert session.give("") == ""
    assert session.give("t = T()") == ""
    assert session.end() == 0
    assert "finalized" in session.plain()


def case_limits(brine):
    session = Session(brine, "--limits", "fuel=100000")
    assert session.give("while True: pass", "... ") == ""
    assert "out of fuel" in session.give("")
    os.write(session.terminal, b"\x04")
    session.end(b"")


def case_generators_live_between_lines(brine):
    session = Session(brine)
    assert session.give("import pickle") == ""
    assert session.give("g = (i * i for i in range(5))") == ""
    assert session.give("next(g), next(g)") == "(0, 1)\n"
    assert session.give("h = pickle.loads(pickle.dumps(g))") == ""
    assert session.give("list(g), list(h)") == "([4, 9, 16], [4, 9, 16])\n"
    assert session.end() == 0


def case_tabs_are_text(brine):
    session = Session(brine)
    os.write(session.terminal, b"if 1:\n")
    session.expect("... ")
    os.write(session.terminal, b"\tprint('a\tb'.split('\t'))\n")
    session.expect("... ")
    os.write(session.terminal, b"\n")
    assert session.expect(">>> ").endswith("['a', 'b']\n>>> ")
    assert session.end() == 0


def case_an_end_inside_a_statement(brine):
    session = Session(brine)
    assert session.give("if 1:", "... ") == ""
    os.write(session.terminal, b"\x04")
    assert "IndentationError: expected an indented block after 'if' statement on line 1\n" in session.expect(">>> ")
    assert session.give("(1,", "... ") == ""
    os.write(session.terminal, b"\x04")
    assert "SyntaxError: '(' was never closed\n" in session.expect(">>> ")
    assert session.give("for i in 7, 8: i", "... ") == ""
    os.write(session.terminal, b"\x04")
    assert session.expect(">>> ").endswith("7\n8\n>>> ")
    assert session.give("2 + 2") == "4\n"
    assert session.end() == 0


def case_prompts(brine):
    session = Session(brine)
    assert session.give("print('a', end='')") == "a"
    assert session.give("import sys; sys.ps1 = '# '; sys.ps2 = '- '", "# ") == ""
    assert session.give("(1,", "- ") == ""
    assert session.give("2)", "# ") == "(1, 2)\n"
    assert session.give("class P:", "- ") == ""
    assert session.give("    n = 0", "- ") == ""
    assert session.give("    def __str__(self): self.n += 1; return f'In [{self.n}]: '", "- ") == ""
    assert session.give("", "# ") == ""
    assert session.give("sys.ps1 = P()", "In [1]: ") == ""
    assert session.give("30 + 4", "In [2]: ") == "34\n"
    assert session.give("sys.ps1 = '>>> '") == ""
    assert session.end() == 0


def case_what_a_session_knows(brine):
    session = Session(brine)
    assert session.give("exit") == "Use exit() or Ctrl-D (i.e. EOF) to exit\n"
    assert session.give("quit") == "Use quit() or Ctrl-D (i.e. EOF) to exit\n"
    assert session.give("import sys; hasattr(sys, 'last_value')") == "False\n"
    assert "ZeroDivisionError" in session.give("1/0")
    assert session.give("sys.last_type, sys.last_value, sys.last_traceback.tb_lineno") == (
        "(<class 'ZeroDivisionError'>, ZeroDivisionError('division by zero'), 1)\n")
    assert session.end(b"quit(4)\n") == 4
