"""Arguments and names of files that are not UTF-8 are lone surrogates inside and their own bytes outside."""
import os


def case_arguments(brine):
    for bytes_, text in [(b"\xff", r"\udcff"), (b"\xe9", r"\udce9"), (b"abc\xf0", r"abc\udcf0"), (b"\xf0\x9f", r"\udcf0\udc9f"),
                         ("é".encode(), r"\xe9"), (b"\xed\xb3\xbf", r"\udced\udcb3\udcbf")]:
        done = brine("-c", "import sys; print(ascii(sys.argv), len(sys.argv[1]))", bytes_)
        assert done == (0, f"['-c', '{text}'] {len(bytes_.decode(errors='surrogateescape'))}\n", ""), done
    for code, says in [("getattr(sys, a)", r"AttributeError: module 'sys' has no attribute 'abc\udcf0'"),
                       ("__import__(a)", r"ModuleNotFoundError: No module named 'abc\udcf0'"),
                       ("exec(a)", r"UnicodeEncodeError: 'utf-8' codec can't encode character '\udcf0' in position 3: "
                                   "surrogates not allowed"),
                       ("float(a)", r"ValueError: could not convert string to float: 'abc\udcf0'"),
                       ("int(a)", r"ValueError: invalid literal for int() with base 10: 'abc\udcf0'"),
                       ("print(a)", r"UnicodeEncodeError: 'utf-8' codec can't encode character '\udcf0' in position 3: "
                                    "surrogates not allowed"),
                       ("raise KeyError(a)", r"KeyError: 'abc\udcf0'"), ("sys.exit(a)", r"abc\udcf0"),
                       ("print(a, file=sys.stderr); sys.exit(1)", r"abc\udcf0")]:
        done = brine("-c", "import sys; a = sys.argv[1]; " + code, b"abc\xf0")
        assert (done.code, done.out, done.err.splitlines()[-1]) == (1, "", says), (code, done)
    done = brine("-c", "import sys; a = sys.argv[1]; print(ascii([a.upper(), a.casefold(), a.title(), a.translate({97: 98}), a + 'x']))",
                 b"\xe9a\xff")
    assert done.out == r"['\udce9A\udcff', '\udce9a\udcff', '\udce9A\udcff', '\udce9b\udcff', '\udce9a\udcffx']" + "\n", done


def case_programs_and_modules(brine):
    folder = os.fsencode(brine.folder) + b"/d\xff"
    os.mkdir(folder)
    for name, text in [(b"g\xff.py", b"import sys, m\nprint(ascii(__file__)[-16:], ascii(sys.argv), ascii(sys.path[0])[-10:])\n"
                                     b"print(ascii(m.__file__)[-14:])\n1/0\n"), (b"m.py", b"")]:
        with open(folder + b"/" + name, "wb") as file:
            file.write(text)
    done = brine(b"d\xff/g\xff.py", b"\xfe")
    assert r"g\udcff.py' ['d\udcff/g\udcff.py', '\udcfe']" in done.out and r"d\udcff'" in done.out, done
    assert r"d\udcff/m.py'" in done.out, done
    assert r'd\udcff/g\udcff.py", line 4, in <module>' + "\n    1/0\n    ~^~\n" in done.err, done
    done = brine(b"no\xff.py")
    assert done.code == 2 and r"no\udcff.py': [Errno 2] No such file or directory" in done.err, done


def case_files(brine):
    with open(os.fsencode(brine.folder) + b"/f\xff", "wb") as file:
        file.write(b"inside")
    code = r"""
import sys
for name in sys.argv[1], "f\udcff", b"f\xff":
    with open(name) as f:
        print(ascii(f.name), f.read())
with open("g\udce9", "w") as f:
    f.write("new")
for name in "\ud800", "h\udcff", "\udc00":
    try:
        open(name)
    except (OSError, UnicodeEncodeError) as e:
        print(ascii(str(e)))
"""
    done = brine("-c", code, b"f\xff")
    assert done == (0, r"""'f\udcff' inside
'f\udcff' inside
b'f\xff' inside
"'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed"
"[Errno 2] No such file or directory: 'h\\udcff'"
"'utf-8' codec can't encode character '\\udc00' in position 0: surrogates not allowed"
""", ""), done
    with open(os.fsencode(brine.folder) + b"/g\xe9", "rb") as file:
        assert file.read() == b"new"
