# SyntaxErrors through the hook: file, line, source with caret, no traceback of the parser.
import sys
def show(src, mode="exec"):
    try: exec(compile(src, "bad.py", mode))
    except SyntaxError as e:
        e.__traceback__ = None
        sys.excepthook(type(e), e, None)
for s in ("x = = 1", "def f(:\n    pass", "print(1, 2", "if True\n    x = 1", "    indented = 1", "if 1:\nx = 2", "for i in range(3) print(i)", "a = 'unterminated", "x = 5 5", "f(1, 2\nx = 3", "class A(:\n    pass", "1 + 1 = 2", "if x = 3: pass", "def f(a, b=1, c): pass", "return 5", "x = (1, 2]", "while True:\n    break\nelse\n    pass", "a = b'é'", "s = '''long\nlines", "x = {1: 2, 3: }", "lambda: (yield) = 1", "print 'hello'", "import a.b as", "del 5", "x =\\\n= 1", "try:\n    pass\n", "ünïcode = = 1", "\ttab = = 1", "f(a for a in b, c)", "with a as b.c(): pass", "a, b += 1", "nonlocal x", "def f():\n    global x\n    nonlocal x", "def f(x):\n    global x", "f'{x!z}'", "f'{a b}'", "f'{'", "async def f(): yield from x", "exec('x')\n  y = 2", "if 1:\n        a\n    b"):
    print("==", repr(s), file=sys.stderr); show(s)
