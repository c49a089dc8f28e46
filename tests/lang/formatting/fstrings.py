# f-strings: conversions, specs, nesting, debugging form, escapes, errors.
x, y, name, l, d = 5, 3.14159, "Bob", [1, 2], {"k": "v", "a b": 2}
print(f"{x} {y:.2f} {name!r} {name!s:>5} {name!a} {l[0]} {d['k']} {x + 1} {x:>5}|{x:<5}|{x:^5}|{x:05d}|{x:+}|{x: }|{x:#x}|{x:08b}|{y:10.3e}|{y:%}")
print(f"{x=} {x = } {x=!r} {x=:>4} {name=} {name=!s} {x + 1=} {l=} { y = :.1f}", f"{x!r:>4}", f"{{}} {{{x}}} {{x}}", f"", f"plain", rf"\n{x}", fr"\{x}", f"\t{x}\n".strip())
w, p = 10, 3
print(f"{y:{w}.{p}f}|{y:{w}}|{name:{'>'}{w}}|{name:*^{w + 2}}|{x:{'0'}{5}d}|{f'{x}'}")
print(f"{'a' if x > 3 else 'b'} {(lambda v: v * 2)(x)} {[i for i in range(3)]} { {'a': 1}['a'] } {x,} {x, y} {*l, 9} {(yy := 7)} {yy} {not x} {x if x else y!r} {x == 5} {x != 4} {x >= 2} {x < 3}")
print(f"a" "b" f"{x}" 'c', f'''multi
{x}
line''', f"""{
    x
    + 1
}""")
class F:
    def __format__(self, s): return f"<{s}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
f = F()
print(f"{f} {f:abc} {f!r} {f!s:>3} {f!a:{x}} {f:{x}{name}}", format(f, "q"), "{:z}".format(f), f"{None} {True} {...} {int}")
class N:
    def __str__(self): return "N!"
print(f"{N()}", f"{N()!s:>4}")
for s in ("f'{x:d}'", "f'{name:d}'", "f'{l:>5}'", "f'{None:5}'", "f'{x:.2d}'", "f'{y:d}'", "f'{nope}'", "f'{1/0}'", "f'{x:zz}'", "f'{x:q}'", "f'{N():>4}'", "f'{name:+}'", "f'{name:=5}'", "f'{x:,_}'", "f'{x:s}'", "f'{d:x}'", "f'{name!r:d}'", "f'{x:{name}}'"):
    try: print(s, eval(s))
    except Exception as e: print(s, "->", type(e).__name__ + ":", e)
for s in ("f'{'", "f'}'", "f'{}'", "f'{x!}'", "f'{x!z}'", "f'{x'", "f'{a b}'", "f'{ }'", "f'{x!r:'", "f'{\\n}'", "f'{x#}'", "f'{lambda x: 1}'", "f'{*x}'", "f'{**x}'", "f'{x:{y:{z:{w}}}}'", "f'{x=!}'", "f'{!r}'", "f'{x;y}'", "f'{a['b']}'", "f'{(}'", "f'{)}'", "f'{x]}'", "f'{yield}'", "f'{x = 1}'", "f'{:d}'"):
    try: compile(s, "s", "eval"); print(s, "ok")
    except SyntaxError as e: print(s, "->", e.msg)
