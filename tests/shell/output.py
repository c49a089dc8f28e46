"""Streams that are closed, full, broken; files that cannot be written."""
import os
import subprocess

PRINT = "print('x' * 10)"


def full():
    return os.open("/dev/full", os.O_WRONLY)


def case_full_disk(brine):
    # What is still in the buffer at the end is an error nobody can catch: 120.
    descriptor = full()
    done = brine("-c", PRINT, stdout=descriptor)
    assert done.code == 120, done
    assert done.err == ("Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
                        "OSError: [Errno 28] No space left on device\n"), done
    done = brine("-c", "import sys\nprint('x')\ntry:\n  sys.stdout.flush()\nexcept OSError as e:\n  sys.exit(str(e))",
                 stdout=descriptor)
    assert done.code == 1 and done.err == "[Errno 28] No space left on device\n", done
    done = brine("-c", "print('x' * 100000)", stdout=descriptor)
    assert done.code in (1, 120) and "OSError: [Errno 28] No space left on device\n" in done.err, done
    done = brine("-c", "print(1); import sys; sys.exit(5)", stdout=descriptor)  # lost output has the last word
    assert done.code == 120, done
    done = brine("-c", "print(1)\n1/0", stdout=descriptor)
    assert done.code == 120 and "ZeroDivisionError" in done.err and "Exception ignored in" in done.err, done
    assert brine("-c", "1/0", stderr=descriptor).code == 1
    done = brine("--version", stdout=descriptor)
    os.close(descriptor)


def case_broken_pipe(brine):
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = brine("-c", "import sys\nfor i in range(100000): print(i)", stdout=write_end)
    assert done.code in (1, 120) and "BrokenPipeError: [Errno 32] Broken pipe" in done.err, done
    done = brine("-c", "print(1)", stdout=write_end)
    assert done.code == 120 and "BrokenPipeError: [Errno 32] Broken pipe" in done.err, done
    done = brine("-c", "import sys\ntry:\n  print(1, flush=True)\nexcept BrokenPipeError: sys.exit(4)", stdout=write_end)
    assert done.code == 4, done
    os.close(write_end)


def case_closed_streams(brine):
    done = brine("-c", PRINT, closed=[1])
    assert (done.code, done.out, done.err) == (0, "", ""), done
    done = brine("-c", "import sys\nprint(sys.stdout, file=sys.stderr)", closed=[1])
    assert (done.code, done.err) == (0, "None\n"), done
    done = brine("-c", "print(1)\n1/0", closed=[2])
    assert (done.code, done.out) == (1, "1\n"), done
    done = brine("-c", "import sys\nprint(sys.stdin, sys.stderr)", closed=[0, 2])
    assert (done.code, done.out) == (0, "None None\n"), done
    done = brine("-c", "input()", closed=[0])
    assert done.code == 1 and done.err.endswith("RuntimeError: input(): lost sys.stdin\n"), done
    for code in ["print(1)", "1/0", "1 +", "import sys; sys.exit('x')", "open('f', 'w').write('data')"]:
        assert brine("-c", code, closed=[0, 1, 2]).code in (0, 1), code
    for arguments in [["--version"], ["--help"], ["--nope"], ["-"], [], ["no_such_file"]]:
        assert brine(*arguments, closed=[0, 1, 2]).code in (0, 1, 2, 120), arguments


def case_script_closes_them(brine):
    done = brine("-c", "import sys\nsys.stdout.close()\n")
    assert (done.code, done.out, done.err) == (0, "", ""), done
    done = brine("-c", "import sys\nsys.stdout.close()\nprint(1)")
    assert done.code == 1 and done.err.endswith("ValueError: I/O operation on closed file.\n"), done
    done = brine("-c", "import sys\nsys.stderr.close()\n1/0")
    assert done.code == 1, done
    done = brine("-c", "import sys\nsys.stdout = None\nprint(1)")
    assert (done.code, done.out, done.err) == (0, "", ""), done
    done = brine("-c", "import sys\ndel sys.stdout\nprint(1)")
    assert done.code == 1 and done.err.endswith("RuntimeError: lost sys.stdout\n"), done


def case_files_that_cannot_be_written(brine):
    brine.file("folder/inside", "1")
    for code, error in [
            ("open('folder', 'w')", "IsADirectoryError: [Errno 21] Is a directory: 'folder'"),
            ("open('folder')", "IsADirectoryError: [Errno 21] Is a directory: 'folder'"),
            ("open('no/such', 'w')", "FileNotFoundError: [Errno 2] No such file or directory: 'no/such'"),
            ("open('folder/inside/x', 'w')", "NotADirectoryError: [Errno 20] Not a directory: 'folder/inside/x'"),
            ("open('')", "FileNotFoundError: [Errno 2] No such file or directory: ''"),
            ("open('a\\0b')", "ValueError: embedded null byte"),
            ("open('x' * 5000)", "OSError: [Errno 36] File name too long: '" + "x" * 5000 + "'"),
            ("open('folder/inside', 'x')", "FileExistsError: [Errno 17] File exists: 'folder/inside'"),
            ("f = open('/dev/full', 'w'); f.write('x'); f.close()", "OSError: [Errno 28] No space left on device"),
            ("with open('/dev/full', 'wb') as f: f.write(b'x' * 100000)", "OSError: [Errno 28] No space left on device")]:
        done = brine("-c", code)
        assert done.code == 1 and done.err.endswith(error + "\n"), (code, done)


def case_dump_that_fails_writes_nothing(brine):
    brine.file("state", "old")
    done = brine("-c", "import pickle, sys\ntry:\n  with open('new', 'wb') as f: pickle.dump([1, sys.stdout], f)\n"
                       "except pickle.PicklingError as e: print(e)\nprint(open('new', 'rb').read())")
    assert done.code == 0 and done.out == "cannot pickle 'file' object at root[1]\nb''\n", done
    # Never closed, and found out at the end: CPython says nothing and exits with 0.
    done = brine("-c", "import pickle\npickle.dump([1], open('/dev/full', 'wb'))")
    assert done.code == 120, done
    assert done.err == ("Exception ignored in: <file '/dev/full'>\nOSError: [Errno 28] No space left on device\n"), done


def case_no_stderr_no_traceback(brine):
    assert brine("-c", "import sys; sys.stderr = None; 1/0") == (1, "", "")
    assert brine("-c", "import sys; sys.stderr = None; sys.exit('why')") == (1, "", "why\n")
