"""Programs that are none: wrong text, wrong encodings, enormous, nested without end. Never a crash; CPython's answer where
it has one, and a limit of ours where it has a limit of its own."""

DEPTH = 10_000
MEGABYTE = 1_000_000
OURS = ("MemoryError", "RecursionError", "SyntaxError")


def last_line(done):
    return done.err.rstrip("\n").rpartition("\n")[2]


def check(brine, source, says):
    done = brine(brine.file("program.py", source))
    if says is None:
        assert (done.code, done.err) == (0, ""), (source[:60], done.code, done.err[-300:])
    else:
        assert done.code == 1 and last_line(done) == says, (source[:60], done.code, done.err[-300:])


def survive(brine, source):
    """Runs, or is refused for its depth."""
    done = brine(brine.file("program.py", source))
    assert done.code == 0 or done.code == 1 and last_line(done).startswith(OURS), (source[:60], done.code, done.err[-300:])


def case_not_python(brine):
    for source, says in [
            ("<html><body>hello</body></html>\n", "SyntaxError: invalid syntax"),
            ("int main() { return 0; }\n", "SyntaxError: invalid syntax"),
            ("x = 'abc\n", "SyntaxError: unterminated string literal (detected at line 1)"),
            ("x = '''abc\n", "SyntaxError: unterminated triple-quoted string literal (detected at line 1)"),
            ("x = (1,\n", "SyntaxError: '(' was never closed"),
            ("x = 1)\n", "SyntaxError: unmatched ')'"),
            ("if 1:\n\tx = 1\n        y = 2\n", "TabError: inconsistent use of tabs and spaces in indentation"),
            ("if 1:\n    x = 1\n  y = 2\n", "IndentationError: unindent does not match any outer indentation level"),
            (" x = 1\n", "IndentationError: unexpected indent"),
            ("x = 1 \\", "SyntaxError: unexpected EOF while parsing"),
            ("x = 1\n\x1a\n", "SyntaxError: invalid non-printable character U+001A"),
            ("x = “a”\n", "SyntaxError: invalid character '“' (U+201C)")]:
        check(brine, source, says)
    for source in ["", "\n", "\x0cx = 1\n", b"\xef\xbb\xbf", b"\xef\xbb\xbfx = 1\n", b"x = 1\rx\r", "# no line end"]:
        check(brine, source, None)


def case_encodings(brine):
    path = brine.file("program.py", b"# one\nx = '\xe9'\n")
    assert last_line(brine(path)) == (f"SyntaxError: Non-UTF-8 code starting with '\\xe9' in file {path} on line 2, but no "
                                      "encoding declared; see https://peps.python.org/pep-0263/ for details")
    for source in [b"x = '\xed\xa0\x80'\n", "x = 1\n".encode("utf-16"), b"\xff\xfe", b"x = '\xf5\x80\x80\x80'\n", b"\x80" * 1000]:
        done = brine(brine.file("program.py", source))
        assert done.code == 1 and last_line(done).startswith("SyntaxError: Non-UTF-8 code starting with"), done
    done = brine(brine.file("program.py", b"# coding: latin-1\nprint(ascii('\xe9'))\n"))
    assert (done.code, done.out) == (0, "'\\xe9'\n"), done
    check(brine, b"# coding: nope\nx=1\n", "SyntaxError: encoding problem: nope")
    done = brine("-", stdin=b"x = '\xe9'\n")
    assert done.code == 1 and last_line(done).startswith("SyntaxError: (unicode error) 'utf-8' codec can't decode"
                                                         ) or "Non-UTF-8" in done.err, done


def case_null_bytes(brine):
    for source in [b"x = 1\0\ny = 2\n", b"x = 'a\0b'\n", b"\0", b"# c\0\nx = 1\n", b"x = 1\n" + b"\0" * 1000]:
        done = brine(brine.file("program.py", source))
        assert done.code == 1 and last_line(done) == "ValueError: source code string cannot contain null bytes", done


def case_binary_files(brine):
    for source in [bytes(range(256)) * 100, open("/bin/true", "rb").read(), b"BRNE" + bytes(100), b"\x1f\x8b\x08" + bytes(50)]:
        done = brine(brine.file("program.py", source))
        assert done.code == 1 and last_line(done).startswith(("SyntaxError", "ValueError: source code string cannot")), done


def case_parentheses_nested_too_deeply(brine):
    for source in ["x = " + "(" * DEPTH + "1" + ")" * DEPTH, "x = " + "[" * DEPTH + "]" * DEPTH, "(" * DEPTH,
                   "x = " + "{1:" * DEPTH + "1" + "}" * DEPTH, "x = " + "[i for i in " * DEPTH + "[]" + "]" * DEPTH,
                   "x = " + "(a := " * DEPTH + "1" + ")" * DEPTH]:
        check(brine, source + "\n", "SyntaxError: too many nested parentheses")
    check(brine, "".join(" " * i + "if 1:\n" for i in range(DEPTH)) + " " * DEPTH + "pass\n",
          "IndentationError: too many levels of indentation")


def case_nested_without_brackets(brine):
    for source in ["x = " + "-" * DEPTH + "1", "x = " + "not " * DEPTH + "1", "x = " + "~" * DEPTH + "1",
                   "x = " + "1**" * DEPTH + "1", "x = " + "lambda: " * DEPTH + "1", "x = " + "1 if 1 else " * DEPTH + "1",
                   "x = " + "f'{" * DEPTH + "1" + "}'" * DEPTH, "x = f'{1" + ":{1" * DEPTH + "}" * DEPTH + "}'",
                   "def f(): x = " + "await " * DEPTH + "1", "x = 1\n" + "if x: pass\n" + "elif x: pass\n" * DEPTH,
                   "for x in [1]:\n" + "".join(" " * i + "for y in [1]:\n" for i in range(1, 90)) + " " * 90 + "pass",
                   "".join(" " * i + "def f():\n" for i in range(99)) + " " * 99 + "pass",
                   "".join(" " * i + "class C:\n" for i in range(99)) + " " * 99 + "pass",
                   "".join(" " * i + "try:\n" for i in range(90)) + " " * 90 + "pass\n"
                   + "".join(" " * i + "finally:\n" + " " * i + " pass\n" for i in reversed(range(90)))]:
        survive(brine, source + "\n")


def case_long_chains(brine):
    for source in ["class A: pass\na = A(); a.b = a\nx = a" + ".b" * DEPTH, "def a(): return a\nx = a" + "()" * DEPTH,
                   "a = []; a.append(a)\nx = a" + "[0]" * DEPTH, "x = " + "1+" * DEPTH + "1", "x = " + "1<" * DEPTH + "2",
                   "x = " + "1 and " * DEPTH + "2", "x = " + "'a' " * DEPTH, "a = " * DEPTH + "1",
                   "x = " + "'a' + " * DEPTH + "'b'", "x = [i " + "for i in [1] " * 1000 + "]",
                   "def f(*a): return len(a)\nx = f(" + "*[1], " * DEPTH + ")", "def f(*a): return len(a)\nx = f(" + "1, " * DEPTH + ")",
                   "def f(" + ", ".join(f"a{i}" for i in range(DEPTH)) + "): pass", "pass;" * DEPTH, "\\\n" * DEPTH + "1",
                   "x = [" + "[1]," * DEPTH + "]", "x = {" + "'a': 1," * DEPTH + "}", "@f\n" * DEPTH + "def g(): pass",
                   "x = f'" + "{1}" * DEPTH + "'", "".join(f"x{i} = {i}\n" for i in range(DEPTH)),
                   "def f():\n" + "".join(f" x{i} = {i}\n" for i in range(DEPTH)) + "f()"]:
        done = brine(brine.file("program.py", source + "\n"))
        fine = done.code == 0 or done.code == 1 and last_line(done).startswith((*OURS, "NameError: name 'f'"))
        assert fine, (source[:60], done.code, done.err[-300:])


def case_ten_megabytes_on_a_line(brine):
    for source, prints in [("x = '" + "a" * 10 * MEGABYTE + "'\nprint(len(x))\n", "10000000\n"),
                           ("x = [" + "1," * 5 * MEGABYTE + "]\nprint(len(x))\n", "5000000\n"),
                           ("x = b'''" + "\\x00" * 2 * MEGABYTE + "'''\nprint(len(x))\n", "2000000\n"),
                           ("#" + "a" * 10 * MEGABYTE + "\nprint(1)\n", "1\n"), ("\n" * 10 * MEGABYTE + "print(1)\n", "1\n"),
                           (" " * 10 * MEGABYTE + "\nprint(1)\n", "1\n"), ("x=1;" * MEGABYTE + "print(x)\n", "1\n"),
                           ("a" * 10 * MEGABYTE + " = 1\nprint(1)\n", "1\n")]:
        done = brine(brine.file("program.py", source))
        assert (done.code, done.out, done.err) == (0, prints, ""), (source[:40], done.code, done.err[-300:])
    survive(brine, "x = " + "1+" * 5 * MEGABYTE + "1\n")
    survive(brine, "x = 1\ny = " + "x+" * 5 * MEGABYTE + "1\n")
    for source in ["x = " + "1" * 10 * MEGABYTE + "\n", "(" * 10 * MEGABYTE, "x = " + "-" * 10 * MEGABYTE,
                   "x" + ".y" * 3 * MEGABYTE, "\\" * 10 * MEGABYTE, "'" * 10 * MEGABYTE, "é" * 3 * MEGABYTE, "$" * 10 * MEGABYTE]:
        done = brine(brine.file("program.py", source))
        assert done.code == 1, (source[:40], done.code, done.err[-300:])
        assert last_line(done).startswith((*OURS, "NameError", "IndentationError")), (source[:40], done.err[-300:])


def case_source_beyond_the_memory_limit(brine):
    big = brine.file("program.py", "x = [" + "'ab', 1.5, " * MEGABYTE + "]\n")
    done = brine("--limits", "mem=16M", big)
    assert done.code == 3 and last_line(done).startswith("MemoryError"), (done.code, done.err[-300:])


def case_eval_of_bad_text(brine):
    done = brine("-c", "for text in ('1 +', '(' * 10000, '\\0', 'x' * 10**6 + ' y', '-' * 10**5 + '1'):\n"
                       "    try: eval(text)\n"
                       "    except Exception as e: print(type(e).__name__)\n")
    assert done.code == 0 and len(done.out.split()) == 5, done


def case_carets_at_the_end_of_a_program(brine):
    for source, shows in [("if 1:\n  x\n y", "    y\n     ^\n"), ("if 1:\n  x\n y\n", "    y\n     ^\n"),
                          ("a = \\", "    a = \\\n         ^\n"), ("a = \\\n", "    a = \\\n         ^\n"),
                          ('y = "é" z', '    y = "é" z\n             ^\n'), ('b"é"\n', '    b"é"\n         ^\n')]:
        done = brine(brine.file("program.py", source))
        assert done.code == 1 and shows in done.err, (source, done)
    for source in ["\\", "x = 1\n\\\n", "if 1:\n  \\\n", "x = 1\n\\\n\\\n"]:
        done = brine(brine.file("program.py", source))
        assert "    \\\nSyntaxError: unexpected EOF while parsing\n" in done.err, (source, done)
    for source, shows in [("x" * 2000 + " y", "\n    xx y\n        ^\n"), ("(" + "a+" * 700, "\n    " + "a+" * 201 + "\n    ^\n")]:
        done = brine(brine.file("program.py", source + "\n"))    # the end of a long line, where the caret may not be
        assert shows in done.err, done
    done = brine(brine.file("program.py", "if 1:"))
    assert "    if 1:\nIndentationError" in done.err, done
