"""What comes from standard input."""


def case_line_ends_are_kept(brine):
    for code, given, prints in [
            ("print(repr(input()))", b"a\r\n", r"'a\r'"),
            ("import sys\nfor l in sys.stdin: print(repr(l), end=' ')\nprint(sys.stdin.newlines)", b"a\r\nb\rc\n",
             r"'a\r\n' 'b\rc\n' None"),
            ("import sys; print(repr(sys.stdin.read(3)), repr(sys.stdin.read()))", b"a\r\nb\rc\nd", r"'a\r\n' 'b\rc\nd'"),
            ("import sys; print(sys.stdin.readlines())", b"a\r\nb\rc", r"['a\r\n', 'b\rc']")]:
        done = brine("-c", code, stdin=given)
        assert done == (0, prints + "\n", ""), (code, done)


def case_a_program_has_a_file(brine):
    for arguments in [], ["-"], ["-", "x"]:
        done = brine(*arguments, stdin=b"print(__file__)\r\nprint(__name__)\r")
        assert done == (0, "<stdin>\n__main__\n", ""), done
    assert brine("-c", "print('__file__' in globals())").out == "False\n"
