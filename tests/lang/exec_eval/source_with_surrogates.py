# Source is encoded before it is read: lone surrogates cannot be.
for run in eval, exec, lambda s: compile(s, "a", "exec"):
    for source in "\ud800", "x = '\udcff'", "# \udc80\udc81":
        try:
            run(source)
        except UnicodeEncodeError as e:
            print(e)

# Names of files are the system's: bytes that are no UTF-8 become surrogates.
print(ascii(compile("1", b"a\xff\xc3\xa9", "exec").co_filename))
try:
    compile("x y", "\ud800", "exec")
except SyntaxError as e:
    print(ascii(e.filename))
try:
    exec(compile("1/0", b"a\xff", "exec"))
except ZeroDivisionError as e:
    print(ascii(e.__traceback__.tb_next.tb_frame.f_code.co_filename))
