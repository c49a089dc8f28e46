# open for text: write, read, append, lines, modes, errors, closing.
p = "open_text.tmp"
with open(p, "w") as f: print(f.write("line one\nlínea dos\n"), f.write("three"), f.closed, f.name, f.mode, f.writable(), f.readable())
print(f.closed)
with open(p) as f: print(repr(f.read()), repr(f.read()))
with open(p) as f: print([l for l in f])
with open(p) as f: print(repr(f.readline()), repr(f.readline(3)), f.readlines(), repr(f.readline()))
with open(p, "a") as f: f.write("\nappended"); f.writelines(["\na", "b\n"]); print("print to file", 1, file=f)
with open(p, encoding="utf-8") as f: print(f.read().splitlines())
with open(p) as f: print(f.read(4), f.read(0) == "", f.read(6), f.tell() > 0); f.seek(0); print(f.readline()); print(next(f), end="")
f = open(p); f.close(); f.close()
for fn in (f.read, f.readline, lambda: f.write("x"), lambda: next(f), f.__enter__, f.tell):
    try: fn()
    except ValueError as e: print(e)
for args in (("no_such_file.txt",), ("no/such/dir.txt", "w"), (p, "q"), (p, "rw"), (p, ""), (p, "x"), (5.5,), (None,), (p, "rb", -1, "utf-8"), ("..", "w"), (p, 5), ("a\0b",)):
    try: open(*args); print("opened", args)
    except Exception as e: print(type(e).__name__, e)
with open(p) as f:
    try: f.write("x")
    except Exception as e: print(type(e).__name__, e)
with open(p, "w") as f:
    try: f.read()
    except Exception as e: print(type(e).__name__, e)
    try: f.write(5)
    except TypeError as e: print(e)
    try: f.write(b"x")
    except TypeError as e: print(e)
with open(p, "wb") as f: f.write(b"a\r\nb\rc\nd\xff")
with open(p, newline="") as f:
    try: f.read()
    except UnicodeDecodeError as e: print(e)
with open(p, encoding="latin-1") as f: print(repr(f.read()))
with open(p, encoding="latin-1", newline="") as f: print(f.readlines())
with open(p, errors="replace") as f: print(repr(f.read()))
with open(p, "w+") as f: f.write("both"); f.seek(0); print(f.read(), f.seekable())
with open(p, "r+") as f: f.write("BO"); f.seek(0); print(f.read())
with open(p, "w") as f: f.write("x" * 100000)
with open(p) as f: print(len(f.read()), f.encoding.lower(), type(f).__name__)
open(p, "w").close()
with open(p) as f: print(repr(f.read()), f.readlines(), [*f])
def lines():
    with open(p, "w") as f:
        for i in range(3): f.write(f"{i}\n")
    with open(p) as f: yield from f
print(list(lines()))
