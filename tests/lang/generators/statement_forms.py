# A yield in every statement form.
def g():
    x = yield 1
    x: int = (yield 2) or 0
    x += (yield 3) or 0
    del x
    if (yield "if"): yield "then"
    elif (yield "elif"): yield "elif body"
    else: yield "else"
    while (yield "while"): yield "while body"
    else: yield "while else"
    for i in (yield "for") or [7]: yield i
    else: yield "for else"
    with (yield "with") or CM() as c: yield c
    try: raise (yield "raise") or ValueError
    except ((yield "except type") or ValueError) as e: yield type(e).__name__
    assert (yield "assert") is None
    def inner(a=(yield "default")) -> (yield "annotation"): return a
    yield inner()
    class K((yield "base") or object): attr = "k"
    yield K.attr
    @((yield "decorator") or (lambda f: f))
    def d(): return "decorated"
    yield d()
    l = [10, 20]
    l[(yield "index") or 0] = (yield "value")
    yield l
    o = K(); ((yield "obj") or o).z = 5
    yield o.z
    print((yield "print"), end="\n")
    (yield)
    yield (yield "nested")
    yield lambda: (yield)
    yield [x for x in (yield "comp") or [1]]
    yield {**((yield "dict") or {})}, {*((yield "set") or ())}
    global G
    G = yield "global"
    import math as m
    yield m.floor(1.5)
    yield f"{(yield 'fstring')}"
    yield not (yield "not"), -((yield "neg") or 1), (yield "is") is None, (yield "in") in [None]
    yield (yield "walrus") or (w := 3), w if False else 0
    yield ((yield "slice") or [1, 2, 3])[(yield "lo"):(yield "hi")]
    a, *b = (yield "unpack") or (1, 2, 3)
    yield a, b
    return (yield "return")
class CM:
    def __enter__(self): return "cm"
    def __exit__(self, *a): pass
out = [x if not callable(x) else "callable" for x in g()]
for i in range(0, len(out), 8): print(out[i:i + 8])
for src in ["yield 1", "class C:\n  yield 1", "[(yield) for x in y]", "lambda: (yield)", "def f(): x = yield = 1", "def f(): yield x = 1", "def f(a=(yield)): pass", "class C:\n  x = yield", "def f():\n  class C((yield)): pass", "(yield)", "def f(): return yield 1", "def f(): 1 + yield 2", "def f(): f(yield 1)", "def f(): f((yield 1))", "def f(): yield from", "def f(): yield *a, b", "def f(): yield *a", "def f(): yield from *a", "def f(): [yield]", "def f(): not yield", "def f(): x[yield]", "def f(): await x", "yield from x"]:
    try: compile(src, "s", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg)
