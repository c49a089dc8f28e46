# open for bytes: read, write, seek, partial reads, iteration.
p = "open_binary.tmp"
with open(p, "wb") as f: print(f.write(bytes(range(256))), f.tell(), f.write(bytearray(b"xyz")), f.mode)
with open(p, "rb") as f: d = f.read(); print(len(d), d[:4], d[-3:], f.read())
with open(p, "rb") as f: print(f.read(3), f.tell(), f.seek(-3, 2), f.read(), f.seek(10), f.read(2), f.seek(2, 1), f.read(1), f.readline()[:5])
with open(p, "wb") as f: f.write(b"l1\nl2\r\nl3")
with open(p, "rb") as f: print(list(f))
with open(p, "rb") as f: print(f.readlines(), f.readable(), f.writable(), f.seekable())
with open(p, "ab") as f: f.write(b"+more")
with open(p, "r+b") as f: f.seek(1); f.write(b"X"); f.seek(0); print(f.read())
with open(p, "rb") as f: buf = bytearray(4); print(f.readinto(buf), buf)
for fn in (lambda f: f.write("text"), lambda f: f.write(5), lambda f: f.seek(-1), lambda f: f.read("a")):
    with open(p, "wb") as f:
        try: fn(f)
        except Exception as e: print(type(e).__name__, e)
with open(p, "rb") as f:
    try: f.write(b"x")
    except Exception as e: print(type(e).__name__, e)
print(f.closed, type(f).__name__)
with open(p, "w+b") as f: f.write(b"abc"); f.seek(0); print(f.read(2), f.truncate(1), f.seek(0), f.read())
chunks = []
with open(p, "wb") as f: f.write(b"0123456789")
with open(p, "rb") as f:
    while c := f.read(4): chunks.append(c)
print(chunks)
with open(p, "rb") as f: print([c for c in iter(lambda: f.read(3), b"")])
open(p, "wb").close(); print(open(p, "rb").read())
