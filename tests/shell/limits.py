"""--limits: whatever reaches one ends with exit code 3 and says so, wherever it stands."""
import os

FUEL = "brine: out of fuel or past the deadline\n"
INSIDE = "brine: out of fuel or past the deadline inside a "

# Where a script may be when it runs out: what never ends, and what of it is printed before.
ENDLESS = {
    "a loop": "while True: pass",
    "a function": "def f():\n  while True: pass\nf()",
    "a recursion": "def f(n):\n  for i in range(3): f(n - 1) if n else None\nf(40)",
    "a class body": "class C:\n  while True: pass",
    "a generator": "def g():\n  while True: yield\nfor x in g(): pass",
    "a generator's finally": "def g():\n  try: yield\n  finally:\n    while True: pass\ng1 = g()\nnext(g1)\ng1.close()",
    "a comprehension": "[x for x in iter(int, 1)]",
    "a handler": "while True:\n  try:\n    while True: pass\n  except BaseException: pass\n  finally: x = 1",
    "a with block": "class C:\n  def __enter__(s): return s\n  def __exit__(s, *a):\n    while True: pass\nwith C(): pass",
    "a property": "class C:\n  @property\n  def x(s):\n    while True: pass\nC().x",
    "a metaclass": "class M(type):\n  def __new__(*a):\n    while True: pass\nclass C(metaclass=M): pass",
    "exec": "exec('while True: pass')",
    "a decorator": "def d(f):\n  while True: pass\n@d\ndef f(): pass",
    "sum": "sum(iter(int, 1))",
    "map": "list(map(lambda x: x, iter(int, 1)))",
    "a join": "''.join(x for x in iter(str, 1))",
    "a deque": "import itertools, collections\ncollections.deque(itertools.repeat(1), 0)",
    "a regex callback": "import re\ndef f(m):\n  while True: pass\nre.sub('a', f, 'a')",
    "a comparison in a sort": "class K:\n  def __lt__(s, o):\n    while True: pass\nsorted([K(), K()])",
    "a hash": "class K:\n  def __hash__(s):\n    while True: pass\n{K(): 1}",
    "an equality": "class K:\n  def __hash__(s): return 1\n  def __eq__(s, o):\n    while True: pass\n{K(): 1, K(): 2}",
    "a finalizer": "class C:\n  def __del__(s):\n    while True: pass\nC()\nimport gc\ngc.collect()",
    "a weak reference's callback": "import weakref, gc\nclass C: pass\nc = C()\ndef f(r):\n  while True: pass\n"
                                   "r = weakref.ref(c, f)\ndel c\ngc.collect()",
}


def ended(done, out=""):
    assert done.code == 3 and done.out == out, done
    assert done.err == FUEL or done.err.startswith(INSIDE), done


def case_fuel(brine):
    for where, script in ENDLESS.items():
        done = brine("--limits", "fuel=300000", "-c", "print('first')\n" + script)
        assert done.code == 3 and done.out == "first\n", (where, done)
        ended(done, "first\n")


def case_time(brine):
    for where, script in ENDLESS.items():
        done = brine("--limits", "time=50ms", "-c", script)
        assert done.code == 3, (where, done)
        ended(done)


def ended_in_time(brine, script, out):
    """What it prints before its endless part takes no time; on a machine that stood still it is given more."""
    for limit in "time=1s", "time=20s":
        done = brine("--limits", limit, script)
        if done.out == out:
            break
    ended(done, out)


def case_fuel_is_exact(brine):
    script = brine.file("s.py", "import sys\nn = 0\nwhile True:\n    n += 1\n    if n % 50 == 0: print(n, flush=True)\n")
    first = brine("--limits", "fuel=20000", script)
    ended(first, first.out)
    assert first.out.count("\n") > 100
    for seed in "0", "1", "random":
        os.environ["PYTHONHASHSEED"] = seed
        assert brine("--limits", "fuel=20000", script) == first
        del os.environ["PYTHONHASHSEED"]


def case_import(brine):
    brine.file("forever.py", "print('here', flush=True)\nwhile True: pass\n")
    brine.file("package/__init__.py", "from . import inner\n")
    brine.file("package/inner.py", "x = []\nwhile True: x.append('a' * 1000)\n")
    ended(brine("--limits", "fuel=1e6", brine.file("a.py", "import forever\n")), "here\n")
    ended_in_time(brine, brine.file("b.py", "try:\n  import forever\nexcept BaseException: print('no')\n"), "here\n")
    out_of_memory(brine("--limits", "mem=8M", brine.file("c.py", "import package\n")))


def case_finalizers_at_the_end(brine):
    script = "class C:\n  def __del__(s):\n    print('del', flush=True)\n    while True: pass\nc = C()\nprint('end')"
    ended(brine("--limits", "fuel=1e6", "-c", script), "end\ndel\n")
    ended_in_time(brine, brine.file("s.py", script), "end\ndel\n")
    script = "class C:\n  def __del__(s):\n    x = []\n    while True: x.append('a' * 1000)\nc = C()\nprint('end')"
    done = brine("--limits", "mem=8M", "-c", script)
    assert done.out == "end\n" and "MemoryError" in done.err, done
    script = "def g():\n  try: yield\n  finally:\n    while True: pass\nx = g()\nnext(x)"
    ended(brine("--limits", "fuel=1e6", "-c", script))


def out_of_memory(done, out=""):
    assert done.code == 3 and done.out == out, done
    assert done.err.endswith("MemoryError\n") or "memory" in done.err, done


def case_memory(brine):
    for script in ["x = []\nwhile True: x.append('a' * 1000)", "x = 'a' * (1 << 40)", "x = [0] * 10**10", "x = 1 << 10**10",
                   "class C:\n  x = []\n  while True: x.append([x])", "def g():\n  x = []\n  while True:\n    x.append([x])\n    yield\nfor _ in g(): pass",
                   "x = list(range(10**9))", "x = {i: i for i in range(10**9)}", "exec('x = []\\nwhile True: x.append([x])')",
                   "import itertools\nx = list(itertools.count())", "x = '{:>1000000000}'.format(1)", "x = '%1000000000d' % 1",
                   "x = sorted(range(10**9))", "x = ''.join(str(i) for i in range(10**9))", "x = b''\nwhile True: x += b'abcdefgh'",
                   "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()", "x = 3\nwhile True: x *= x",
                   "compile('x = [' + '1,' * 10**6 + ']', 'f', 'exec')", "import re\nre.sub('a', 'b' * 1000, 'a' * 10**5)",
                   "import pickle\nx = pickle.dumps([str(i) for i in range(10**5)])\nl = []\nwhile True: l.append(pickle.loads(x))",
                   "x = None\nwhile True:\n  try:\n    while True: x = (x,)\n  except MemoryError: pass"]:
        out_of_memory(brine("--limits", "mem=10M", "-c", "print('first')\n" + script), "first\n")
    done = brine("--limits", "mem=1", "-c", "print('first')")
    assert (done.code, done.out) == (3, "") and done.err.startswith("brine: the limit of memory leaves no room"), done
    done = brine("--limits", "mem=16M", "-c", "try:\n  x = [[] for i in range(10**7)]\nexcept MemoryError: print('caught')\nprint(sum(range(1000)))")
    assert (done.code, done.out, done.err) == (0, "caught\n499500\n", ""), done


def case_output_before_the_end_is_written(brine):
    done = brine("--limits", "fuel=1e5", "-c", "print('a', end='')\nopen('f', 'w').write('text')\nf = open('g', 'w')\nf.write('kept')\nwhile True: pass")
    ended(done, "a")
    assert open(brine.folder + "/g").read() == "kept"
