# Source nested as deep as CPython takes it, brackets 200 deep and blocks 99, in linear time.
forms = {
    "parentheses": lambda n: "(" * n + "1" + ")" * n,
    "lists": lambda n: "[" * n + "1" + "]" * n,
    "tuples": lambda n: "(" * n + "1" + ",)" * n,
    "sets": lambda n: "{" * n + "1" + "}" * n,
    "dicts as values": lambda n: "{1:" * n + "1" + "}" * n,
    "dicts as keys": lambda n: "{" * n + "x" + ":1}" * n,
    "calls": lambda n: "f(" * n + "x" + ")" * n,
    "keywords": lambda n: "f(a=" * n + "x" + ")" * n,
    "subscripts": lambda n: "f[" * n + "x" + "]" * n,
    "slices": lambda n: "a[1:" * n + "1" + "]" * n,
    "generators as elements": lambda n: "(" * n + "x" + " for x in y)" * n,
    "generators as iterables": lambda n: "(x for x in " * n + "y" + ")" * n,
    "list comprehensions": lambda n: "[" * n + "x" + " for x in y]" * n,
    "set comprehensions": lambda n: "{" * n + "x" + " for x in y}" * n,
    "dict comprehensions": lambda n: "{" * n + "x" + ":1 for x in y}" * n,
    "conditions": lambda n: "(" * n + "x" + " if x else y)" * n,
    "targets": lambda n: "[" * n + "a" + "]" * n + " = x",
    "parameters": lambda n: "(lambda x=" * (n - 10) + "1" + ": x)" * (n - 10),
    "assigned expressions": lambda n: "(a:=" * n + "1" + ")" * n,
    "decorators": lambda n: "@" + "(" * n + "x" + ")" * n + "\ndef f(): pass",
    "context managers": lambda n: "with " + "(" * n + "x" + ")" * n + " as b: pass",
}
blocks = {
    "if": lambda n: "".join(" " * i + "if x:\n" for i in range(n)) + " " * n + "pass\n",
    "def": lambda n: "".join(" " * i + "def f():\n" for i in range(n)) + " " * n + "pass\n",
    "class": lambda n: "".join(" " * i + "class C:\n" for i in range(n)) + " " * n + "pass\n",
    "def and calls": lambda n: "".join(" " * i + "def f():\n" for i in range(n)) + " " * n + "f(" * 180 + ")" * 180,
}
operators = {
    "minus": lambda n: "-" * n + "x",
    "not": lambda n: "not " * n + "x",
    "power": lambda n: "a**" * n + "1",
    "else": lambda n: "1 if a else " * n + "1",
    "plus": lambda n: "a+" * n + "1",
    "attributes": lambda n: "a" + ".b" * n,
    "calls of calls": lambda n: "a" + "()" * n,
    "elif": lambda n: "if a: b\n" + "elif a: b\n" * n,
}


def taken(name, source):
    try:
        compile(source, "x", "exec")
    except SyntaxError as e:
        print(name, type(e).__name__, e.msg)
    else:
        print(name, "is taken")


for name, form in forms.items():
    taken(name, form(150))
for name, form in blocks.items():
    taken(name, form(99))
for name, form in operators.items():
    taken(name, form(2900))
for name in ("parentheses", "lists", "sets", "dicts as values", "calls", "subscripts", "generators as elements"):
    taken(name, forms[name](200))
taken("201 parentheses", forms["parentheses"](201))
taken("100 blocks", blocks["if"](100))
