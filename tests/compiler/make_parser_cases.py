#!/usr/bin/env python3
"""Writes the tables of parser_test.cpp from CPython 3.11's own answers:

  python3 tests/compiler/make_parser_cases.py > tests/compiler/parser_cases.inc
"""
import ast
import sys
import warnings

assert sys.version_info[:2] == (3, 11)
warnings.simplefilter("ignore")

# Texts that are right, blank line between them: every construct of the grammar.
GOOD = r'''
pass

x = 1; y = x; z

a, *b = c = d, e

x: int = 3

x.y: int

(x): int = yield

a += b

a @= yield b

del a, b[0], (c, d), [e.f]

import a.b.c as d, e

from . import a

from ...a.b import (c as d, e,)

from a import *

global a, b
nonlocal c

raise A from B

raise

assert a, b

return

return *a, b

break
continue

if a: pass
elif b: pass
elif c:
    pass
else: pass

while a:
    x
else:
    y

for a, (b, *c) in d, *e: pass
else: pass

for x.y in z: pass

with open(a) as b, c() as (d, e): pass

with (open(a) as b, c() as d,): pass

with (a, b): pass

with (a): pass

with (a), b as c: pass

with (a.b).c as d: pass

with (yield): pass

async def f():
    async with a as b: pass
    async for x in y: await z
    return [x async for x in y if await z]

try:
    x
except A as e:
    y
except (B, C):
    z
except:
    u
else:
    w
finally:
    v

try: x
finally: y

try:
    x
except* A as e:
    y
except *(B, C):
    z

match x, *y:
    case 1 | 2 | -3 | -4.5: pass
    case [a, *rest, b] if a: pass
    case (a, *_): pass
    case a, b: pass
    case {"k": v, a.b: 1, **rest}: pass
    case {}: pass
    case Point(x=0, y=yy) | a.b.C(1, 2, z=3): pass
    case (1 + 2j) as c: pass
    case -1 - 2j: pass
    case "a" "b" | None | True | a.b: pass
    case (x): pass
    case [] | (): pass
    case _: pass

match = 1
match[x]: int = 3
match (x)
case = match.case
match, case, _ = 1, 2, 3
match * a
match -a

def f(a, b: int = 1, /, c=2, *args: int, d, e=3, **kw) -> int: return a

def f(a, /): pass

def f(a, b=1, /, *, c): pass

def f(*args: *Ts): pass

def f(): pass

@a.b(c)
@d
class A(B, *C, metaclass=D, **E):
    "doc"
    x = 1

class A: pass

class A(): pass

@x
async def f(): pass

lambda: 0

lambda a, b=1, /, c=2, *d, e, f=3, **g: a

lambda *, a: (yield)

f(a, *b, c=d, *e, **g, h=i)

f(a, b := 1)

f(i for i in k)

f(a)(b)[c].d

[i for i, j in range(3) if i if not i for j in k]

{i: j for i, j in k}

{i async for i in k}

(i for i in k)

x[a:b:c, d, *e, :, ::2]

x[a]

x[a:=1]

x[:]

x[a,]

a if b else c if d else lambda: e

not a in b is not c not in d < e != f >= g <= h == i > j is k

-a ** -b + ~c // d % e @ g << 1 >> 2 & 3 ^ 4 | 5 - 6 / +7 * 8

a or b and c or not d

await a ** 2

{**a, 'b': c, **d}

{*a, b}

{}

(*a, b)

()

(a,)

[*a, b, ]

(a := b)

(yield)

x = yield from a

...

None, True, False

0xff, 0o17, 0b1, 1_000, 0, 00, 1e5, 1.5j, .5, 1., 1E-3, 0777.5, 08j

123456789012345678901234567890, 0xffffffffffffffffffffffff

1e400, 1e-400

"a" 'b' """c
d""" u'e'

u'a' 'b'

b'a\x00\377' rb'\d' Rb"\\"

'\a\b\f\n\r\t\v\\\'\"\0\101\x41\u0041\U0001F600\d\
z'

'\ud800 \udc00'

r'\n' R"\""

f"a{b!r:>{w}}{c=}{{}}{d:%Y}{e!s}{ f }" 'x' f'{g}'

f'{a["b"]}{lambda_}{x:{y}.{z}}{(lambda: 1)}{a if b else c}{a != b}'

f"""{
a}
{b}"""

f''

rf'\{a}\n'

f'{{}}'

é = ª = 𝔘𝔫𝔦

if x:
	a
	if y:
		b
c

x = (1 +
  2) \
  + 3

# only a comment

'''

# Texts that are wrong, blank line between them.
BAD = r'''
x = (1 +

x = [1, 2
y = 3

f(]

f(a))

{1: 2]

(
]

'abc

"""abc

x = 'abc\

a\ b

a = b c

f(a b)

[a, b c]

(a, b
 c)

x = 1 if 2

(x if y z)

print x

print "hello", x

exec "x"

f(a=1, b)

f(**a, b)

f(**a, *b)

f(a for a in b, c)

f(c, a for a in b)

f(a=b for b in c)

f(a.b=1)

f(1=2)

f(True=1)

f(a=)

f((a)=1)

a = b = 1 = c

1 = x

f() = 1

a + b = c

(a, b + 1) = c

[a, 1] = c

None = 1

f'{a}' = 1

'a' = 1

... = 1

x if y else z = 1

lambda: x = 1

[x for x in y] = 1

{} = 1

{1} = 1

a < b = 1

not a = 1

(yield) = 1

yield = 1

await x = 1

*a, b() = c

f() += 1

(a, b) += 1

a, b += 1

del f()

del a, 1

del (a, b + c)

del *a

for f() in x: pass

for a, 1 in x: pass

for x y in z: pass

[x for f() in y]

with a as f(): pass

with a as 1: pass

(a, b): int

[a]: int

a, b: int

f(): int

(x): 1 2

if x = 1: pass

while x = 1: pass

if x.y = 1: pass

(x = 1)

if (x.y := 1): pass

(x() := 1)

[x := 1, y.z := 2]

x := 1

if x
    pass

if x:
pass

if x: pass
else
    pass

if x: pass
elif y
    pass

while x
    pass

for x in y
    pass

for x in y:
z

while x:
z

def f()
    pass

def f:
    pass

def f():
z

class A
    pass

class A:
z

class A(
    pass

with a
    pass

with a:
z

with (a as b)
    pass

try
    pass

try:
z

try:
    x
y

try:
    x
except
    y

try:
    x
except A, B:
    y

try:
    x
except A as b.c:
    y

try:
    x
except A:
y

try:
    x
except A: y
except *B: z

try:
    x
except *A: y
except B: z

try:
    x
except *: y

try:
    x
finally
    y

match x
    case 1: pass

match x:
case 1: pass

match x:
    case 1
        pass

match x:
    case 1:
    pass

match x:
    case a as _: pass

match x:
    case a as b.c: pass

match x:
    case A(b=1, 2): pass

match x:
    case 1j + 2: pass

match x:
    case 1 + 2: pass

lambda a=1, b: c

def f(a=1, b): pass

def f(a=1, /, b): pass

def f(*): pass

def f(*, **k): pass

def f(*, *a): pass

def f(*a, *b): pass

def f(*a=1): pass

def f(**k=1): pass

def f(**k, a): pass

def f(**k, *a): pass

def f(/, a): pass

def f(a, /, b, /): pass

def f(*a, /): pass

def f(a, / *b): pass

def f((a, b)): pass

def f(a=): pass

lambda (a, b): c

lambda *: c

lambda a=1, b: c

f(*)

[*a for a in b]

{**a for a in b}

{*a for a in b}

[a, b for a, b in c]

(*a)

(**a)

{1: *a}

{1:}

{1: 2, 3}

{1: 2, 3:}

{1: 2, **}

import

import a.

from a import

from a import b,

from a import (b, c

from . import *, a

  x

if x:
    y
  z

if x:
	y
        z

x
    y

1a

1_

1__0

0777

0b12

0o8

0xg

1e+

1.5x

1jx

x = $

x = a?

x = “a”

x = €

a = 1  2

b'é'

'a' b'c'

'\x1'

'\u123'

'\U00110000'

'\N'

'é\x1'

b'\x1'

f'{'

f'}'

f'{}'

f'{a'

f'{a!x}'

f'{a:{b:{c}}}'

f'{a b}'

f'{a\n}'

f'{a#}'

f'{(}'

f'{a)}'

f'{!r}'

f'{=}'

f'{*a}'

f'{lambda x: 1}'

f"{'a}"

f'{a $ b}'

def f():
    x = f"""
{a b}"""

a <> b

a not b

a is not

@a

@a
x = 1

async x

async def f() pass

global a.b

global

assert

raise x from

return return

x = yield = 1

break x

else: pass

a..b

a.1

a[b

a[1 2]

a[]

x = {a: 1, b 2}

x = {'a' 1}

f(a, b
g()

x = )

if True:
    print("a"
y = 1
'''

EVAL = ["1 + 2", "a, b", " 1", "1 +", "x = 1", "(1", "", "a b", "f(x=1)\n\n"]
SINGLE = ["x", "x; y\n", "if x: y\n", "if x:\n  y\n", "\n", "x\ny", "if x:\n  y\nz\n", "x = (", "def f():\n", "x # c\n# d\n"]


def answer(text, mode):
    try:
        return ast.dump(compile(text, "<text>", mode, ast.PyCF_ONLY_AST))
    except SyntaxError as e:
        return f"{type(e).__name__}: {e.msg} @ {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}"


def table(name, texts, mode):
    print(f"constexpr Case {name}[] = {{")
    for text in texts:
        print(f'    {{R"~({text})~", R"~({answer(text, mode)})~"}},')
    print("};\n")


def split(texts):
    return [text.strip("\n") for text in texts.strip("\n").split("\n\n")]


print("// Written by make_parser_cases.py from CPython 3.11's answers.")
table("kGood", split(GOOD), "exec")
table("kBad", split(BAD), "exec")
table("kEval", EVAL, "eval")
table("kSingle", SINGLE, "single")
