"""Counts machine instructions per step of small loops: `python3 bench/instructions.py`.

So that a silent slowdown shows. Each case is one statement or two in a `for` loop. It runs under
callgrind at two sizes; the difference of the counts divided by the difference of the sizes is
what one step costs, start-up and compiling left out (the row `empty` is the loop itself). Counts
hardly vary, unlike times, so two percent already mean something. The counts that hold are kept in
bench/instructions.tsv; they belong to one compiler, and `--update` writes them anew. Without it,
what differs from the table by more than two percent is printed.

Exit code 1 when a case fails, and with --strict also when a count grew.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import machine
from engines import ROOT

TABLE = f"{ROOT}/bench/instructions.tsv"
SIZES = (2000, 6000)
LIMIT = 0.02

# name: (module level, before the loop, in the loop)
CASES = {
    "empty": ("", "", "pass"),
    # numbers
    "int_add": ("", "a = 3", "b = a + 4"),
    "int_add_locals": ("", "a = 3; c = 5", "b = a + c"),
    "int_floordiv_mod": ("", "a = 1000003", "b = a // 7; c = a % 7"),
    "int_bits": ("", "a = 0x5a5a", "b = (a ^ i) & 255 | a >> 3"),
    "int_64_bit_product": ("", "h = 2166136261", "h = (h ^ i) * 16777619 & 0xffffffff"),
    "bigint_add": ("", "a = 1 << 200", "b = a + i"),
    "float_mul_add": ("", "x = 1.5; y = 0.25", "z = x * y + x"),
    "float_mixed": ("", "x = 1.5", "z = x * i"),
    "compare_branch": ("", "a = 3", "if a < i:\n    b = 1"),
    "while_step": ("", "j = 0", "while j < i:\n    j += 1"),
    # names and calls
    "global_read": ("g = 1", "", "a = g"),
    "global_write": ("g = 1", "global g", "g = i"),
    "builtin_read": ("", "", "a = len"),
    "call_0": ("def f():\n    return 1", "", "f()"),
    "call_3": ("def f(a, b, c):\n    return c", "", "f(1, i, 3)"),
    "call_default": ("def f(a, b=2):\n    return b", "", "f(1)"),
    "call_keyword": ("def f(a, b):\n    return b", "", "f(a=1, b=2)"),
    "call_star": ("def f(*a, **k):\n    return a", "t = (1, 2)", "f(*t)"),
    "call_builtin": ("", "t = (1, 2)", "len(t)"),
    "call_closure": ("def outer():\n    n = 0\n    def f():\n        nonlocal n\n        n += 1\n"
                     "    return f", "f = outer()", "f()"),
    "make_closure": ("", "a = 1", "f = lambda: a"),
    # objects
    "attribute_read": ("class C:\n    def __init__(self):\n        self.x = 1", "c = C()",
                       "a = c.x"),
    "attribute_write": ("class C: pass", "c = C()", "c.x = i"),
    "attribute_add": ("class C: pass", "c = C(); c.x = 0", "c.x += 1"),
    "attribute_of_class": ("class C:\n    x = 1", "c = C()", "a = c.x"),
    "attribute_slot": ("class C:\n    __slots__ = ('x',)", "c = C(); c.x = 1", "a = c.x"),
    "property_read": ("class C:\n    @property\n    def x(self):\n        return 1", "c = C()",
                      "c.x"),
    "method_call": ("class C:\n    def m(self, a):\n        return a", "c = C()", "c.m(i)"),
    "method_bound": ("class C:\n    def m(self, a):\n        return a", "m = C().m", "m(i)"),
    "method_super": ("class B:\n    def m(self):\n        return 1\nclass C(B):\n    def m(self):\n"
                     "        return super().m()", "c = C()", "c.m()"),
    "method_builtin": ("", "t = [1, 2]", "t.count(1)"),
    "operator_add": ("class C:\n    def __add__(self, other):\n        return 1", "c = C()",
                     "c + c"),
    "instance_plain": ("class C: pass", "", "C()"),
    "instance_init": ("class C:\n    def __init__(self, a):\n        self.a = a", "", "C(i)"),
    "isinstance": ("class C: pass", "c = C()", "isinstance(c, C)"),
    # containers
    "list_index": ("", "t = [1, 2, 3]", "a = t[1]"),
    "list_store": ("", "t = [1, 2, 3]", "t[1] = i"),
    "list_append": ("", "t = []", "t.append(i)"),
    "list_display": ("", "a = 1", "t = [a, i, a]"),
    "list_slice": ("", "t = [1, 2, 3, 4]", "a = t[1:3]"),
    "list_comprehension_10": ("", "t = range(10)", "a = [x for x in t]"),
    "tuple_unpack": ("", "t = (1, 2)", "a, b = t"),
    "swap": ("", "a = 1; b = 2", "a, b = b, a"),
    "dict_read": ("", "d = {'a': 1, 'b': 2}", "a = d['b']"),
    "dict_write": ("", "d = {'a': 1}", "d['a'] = i"),
    "dict_int_read": ("", "d = {7: 1}", "a = d[7]"),
    "dict_display": ("", "", "d = {'a': 1, 'b': i}"),
    "dict_in": ("", "d = {'a': 1}", "a = 'a' in d"),
    "set_add": ("", "s = set()", "s.add(i & 63)"),
    "for_list_10": ("", "t = [0] * 10", "for x in t:\n    pass"),
    "for_dict_items_10": ("", "d = dict.fromkeys(range(10))", "for k, v in d.items():\n    pass"),
    "for_enumerate_10": ("", "t = [0] * 10", "for k, v in enumerate(t):\n    pass"),
    "for_zip_10": ("", "t = [0] * 10", "for k, v in zip(t, t):\n    pass"),
    "for_dict_10": ("", "d = dict.fromkeys(range(10))", "for k in d:\n    pass"),
    "for_str_10": ("", "s = 'abcdefghij'", "for c in s:\n    pass"),
    "for_map_10": ("", "t = [0] * 10", "for x in map(abs, t):\n    pass"),
    "for_product_16": ("from itertools import product", "t = [0] * 4",
                       "for k, v in product(t, t):\n    pass"),
    "dict_of_zip_10": ("", "t = list(range(10))", "dict(zip(t, t))"),
    "sorted_key_10": ("", "t = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]", "sorted(t, key=lambda x: -x)"),
    # text
    "str_add": ("", "s = 'ab'", "a = s + 'cd'"),
    "str_append": ("", "s = ''", "s += 'xxxxxxxx'"),
    "str_index": ("", "s = 'abcdef'", "a = s[3]"),
    "str_equal": ("", "s = 'abc'; t = 'ab' + chr(99)", "a = s == t"),
    "str_join_3": ("", "t = ['a', 'b', 'c']", "a = '-'.join(t)"),
    "str_split": ("", "s = 'a b c d'", "a = s.split()"),
    "fstring": ("", "a = 7", "s = f'{a}-{i:4d}'"),
    "str_of_int": ("", "", "s = str(i)"),
    # generators and exceptions
    "generator_item_10": ("def g(n):\n    for k in range(n):\n        yield k", "",
                          "for x in g(10):\n    pass"),
    "generator_create": ("def g():\n    return\n    yield", "", "for x in g():\n    pass"),
    "generator_send": ("def g():\n    x = 0\n    while True:\n        x = yield x",
                       "c = g(); next(c)", "c.send(i)"),
    "generator_next": ("def g():\n    while True:\n        yield 1", "c = g()", "next(c)"),
    "yield_from_3": ("def a():\n    while True:\n        yield 1\ndef b():\n    yield from a()\n"
                     "def c():\n    yield from b()", "x = c()", "next(x)"),
    "generator_expression_10": ("", "t = range(10)", "a = sum(x for x in t)"),
    "try_enter": ("", "", "try:\n    a = i\nexcept ValueError:\n    pass"),
    "try_finally": ("", "", "try:\n    a = i\nfinally:\n    b = i"),
    "raise_catch": ("", "", "try:\n    raise ValueError\nexcept ValueError:\n    pass"),
    "raise_through_call": ("def f():\n    raise ValueError(1)", "",
                           "try:\n    f()\nexcept ValueError as e:\n    pass"),
    "with_block": ("class C:\n    def __enter__(self):\n        return self\n"
                   "    def __exit__(self, *a):\n        pass", "c = C()", "with c:\n    pass"),
}


def indent(text, depth):
    return "".join(" " * depth + line + "\n" for line in text.split("\n") if line)


def source(case, size):
    module, before, body = CASES[case]
    return (f"{module}\ndef run(n):\n" + indent(before, 4) + "    for i in range(n):\n"
            + indent(body, 8) + f"run({size})\n")


def count(engine, code):
    """Instructions of a whole process that runs `code`; raises RuntimeError when it fails."""
    with tempfile.NamedTemporaryFile("w", suffix=".py") as script:
        script.write(code)
        script.flush()
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", engine, script.name],
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env=dict(os.environ, PYTHONHASHSEED="0"))
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        lines = [s for s in done.stderr.splitlines() if not s.startswith("==")]
        raise RuntimeError(lines[-1] if lines else f"no count, exit code {done.returncode}")
    return int(found.group(1))


def slope(engine, case):
    small, large = (count(engine, source(case, size)) for size in SIZES)
    return (large - small) / (SIZES[1] - SIZES[0])


def try_case(engine, case):
    try:
        return case, slope(engine, case), None
    except RuntimeError as e:
        return case, None, str(e)


def read_table(path):
    table = {}
    try:
        with open(path) as f:
            for line in f:
                if not line.startswith("#"):
                    name, value = line.split()
                    table[name] = float(value)
    except FileNotFoundError:
        pass
    return table


def write_table(path, table):
    with open(path, "w") as f:
        f.write("# Machine instructions per step, by bench/instructions.py --update\n")
        f.write(f"# build: {machine.brine_compiler()}\n")
        for name in CASES:
            if name in table:
                f.write(f"{name}\t{table[name]:.1f}\n")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--update", action="store_true", help="write the table")
    parser.add_argument("--strict", action="store_true", help="exit code 1 when a count grew")
    parser.add_argument("--all", action="store_true", help="print every count, not only changes")
    parser.add_argument("--only", default="", help="names of cases, by comma")
    parser.add_argument("--engine", default=f"{ROOT}/build/brine", help="what runs the script")
    parser.add_argument("--table", default=TABLE)
    return parser.parse_args()


def main():
    options = arguments()
    if not os.access(options.engine, os.X_OK):
        print(f"cannot run {options.engine!r}; ./dev build makes build/brine", file=sys.stderr)
        return 1
    only = [n for n in options.only.split(",") if n]
    unknown = set(only) - set(CASES)
    if unknown:
        print("no such case: " + ", ".join(sorted(unknown)), file=sys.stderr)
        return 1
    cases = only or list(CASES)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(lambda case: try_case(options.engine, case), cases))

    before, after = read_table(options.table), {}
    failed = grown = changed = 0
    for case, value, why in done:
        if why is not None:
            failed += 1
            print(f"FAILED {case}: {why}")
            continue
        after[case] = value
        old = before.get(case)
        change = value / old - 1 if old else None
        is_changed = change is not None and abs(change) > LIMIT
        changed += is_changed
        grown += is_changed and change > 0
        if options.all or is_changed or (old is None and not options.update):
            note = "new" if change is None else f"{old:.1f} -> {change:+.1%}"
            print(f"{case:24} {value:10.1f}  {note}")
    if options.update:
        write_table(options.table, {**before, **after})
    print(f"{len(after)} counted, {changed} changed by more than {LIMIT:.0%}, {failed} failed")
    return 1 if failed or (options.strict and grown) else 0


if __name__ == "__main__":
    sys.exit(main())
