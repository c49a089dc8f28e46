# Number and string literals in all their spellings.
print(0x_ff, 0o17, 0b1010, 1_000_000, 0xDEAD_BEEF, 00, 0_0)
print(1.5, .5, 5., 1e3, 1E-3, 1_0.0_1, 1e1_0, 0.1e-5)
print('a' "b" 'c', "it's", 'say "hi"', "\t|\\|\x41|\u00e9|\U0001F600|\101|\0|".replace("\0", "NUL"))
print(r"\n\x", R'\'', b"abc\x00\xff", rb"\n", Rb'\x', "\N{LATIN SMALL LETTER A WITH GRAVE}" if False else "skip")
print("""triple
line""", '''it's "q"''')
print("cont\
inued", len("a\
b"))
print(True, False, None, ..., Ellipsis is ..., NotImplemented)
print([], (), {}, [1,], (1,), {1: 2,}, {1,}, ((1), (2)))
print(type(1), type(1.0), type(""), type(b""), type(None), type(...), type([]), type(NotImplemented))
print("\a\b\f\v\r\n".encode())
x = (1 +
     2)
print(x, [
    1,
    # a comment inside
    2,
])
if True: y = 1; z = 2
print(y, z)
y = 1 if \
    True else 2
print(y)
print("é" == "\xe9", "日本" "語", len("日本語"), "\ud800" == "\ud800")
print(0.1 + 0.2, 1e16, 1e15, 123456789012345678, 1e22, 1e-4, 1e-5, -0.0, 1e308 * 10)
for src in ["0777", "1__0", "1_", "0x", "0b2", "0o8", "1e", "'abc", '"""x', "1a", "0xg", "1.e+", "b'é'", "'\\N{x}'", "'\\x4'", "'\\u12'", "$", "a?b", "b'a' 'b'"]:
    try: compile(src, "s", "eval"); print("ok", src)
    except SyntaxError as e: print(ascii(src), "->", e.msg)
