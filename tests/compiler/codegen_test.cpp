// Source beside the code made of it, a table by topic; then what holds for all code: it passes the verifier, also at
// the limits of depth, length and memory.
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compiler/compile.h"
#include "tests/support/catch.h"
#include "vm/bytecode/disassemble.h"
#include "vm/bytecode/verify.h"

using namespace brine;

namespace {

struct Row {
  const char* about;
  const char* unit;  // qualified name
  const char* source;
  const char* code;
};

const Row kRows[] = {
    {"recursion: a fused comparison, constants as operands, a window per call", "f", R"py(
def f(n):
  if n < 2: return n
  return f(n - 1) + f(n - 2)
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 1 locals, 6 registers
  locals    R0:n
     2     0        JumpIfNotLtK        R0:n, 2 -> L1
           1        Return              R0:n
     3     2   L1:  LoadGlobal          R1, f
           5        SubK                R4, R0:n, 1
           6        Call                R1, R1(R4)
           8        LoadGlobal          R2, f
          11        SubK                R5, R0:n, 2
          12        Call                R2, R2(R5)
          14        Add                 R1, R1, R2
          15        Return              R1
)dis"},
    {"a loop tests at the bottom, results go straight into locals", "f", R"py(
def f(n):
  s = i = 0
  while i < n:
    s += i & 7
    i = i + 1
  return s
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 3 locals, 4 registers
  locals    R0:n  R1:s  R2:i
     2     0        LoadInt             R1:s, 0
           1        LoadInt             R2:i, 0
     3     2        JumpIfNotLt         R2:i, R0:n -> L2
     4     3   L1:  AndK                R3, R2:i, 7
           4        InplaceAdd          R1:s, R1:s, R3
     5     5        AddK                R2:i, R2:i, 1
     3     6        JumpIfLt            R2:i, R0:n -> L1
     6     7   L2:  Return              R1:s
)dis"},
    {"for: the body first, ForIter below; neighbours are unpacked in place", "f", R"py(
def f(d):
  for k, v in d.items():
    if not v: continue
    g(k, v)
  else:
    h()
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 3 locals, 10 registers
  locals    R0:d  R1:k  R2:v
     2     0        LoadMethod          R3 R6, R0:d, items
           3        CallMethod          R3, R3(R6)
           5        GetIter             R3, R3
           6        Jump                -> L2
           7   L1:  UnpackSequence      R1:k..R2:v, R4
     3     8        JumpIfFalse         R2:v -> L2
     4     9        LoadGlobal          R5, g
          12        Move                R8, R1:k
          13        Move                R9, R2:v
          14        Call                R5, R5(R8..R9)
     2    16   L2:  ForIter             R4, R3 -> L1
     6    18        LoadGlobal          R5, h
          21        Call                R5, R5()
          23        ReturnNone
)dis"},
    {"the module's names live in its namespace", "<module>", R"py(
import a.b as c
from . import d
x: int = c.e[1:2]
del x
)py",
     R"dis(
code '<module>' in test.py, line 1: module, namespace, 1 positional, 1 locals, 6 registers
  locals    R0:.namespace
     1     0        SetupAnnotations    R0:.namespace
           1        LoadInt             R2, 0
           2        LoadNone            R1
           3        ImportName          R1, R1..R2, a.b
           4        ImportFrom          R1, R1, b
           5        StoreName           R0:.namespace, R1, c
     2     8        LoadConst           R1, ('d',)
           9        LoadInt             R2, 1
          10        ImportName          R1, R1..R2
          11        ImportFrom          R2, R1, d
          12        StoreName           R0:.namespace, R2, d
     3    15        LoadName            R1, R0:.namespace, c
          18        GetAttr             R1, R1, e
          21        LoadInt             R3, 1
          22        LoadInt             R4, 2
          23        LoadNone            R5
          24        BuildSlice          R2, R3..R5
          25        GetItem             R1, R1, R2
          27        StoreName           R0:.namespace, R1, x
          30        LoadName            R2, R0:.namespace, int
          33        LoadName            R3, R0:.namespace, __annotations__
          36        LoadConst           R4, 'x'
          37        SetItem             R3, R4, R2
     4    39        DeleteName          R0:.namespace, x
          40        ReturnNone
)dis"},
    {"method calls, keywords, stars", "f", R"py(
def f(o, a, k):
  o.m(1, x=a)
  o(*a)
  o(1, *a, y=2, **k)
)py",
     R"dis(
code 'f' in test.py, line 1: 3 positional, 3 locals, 10 registers
  locals    R0:o  R1:a  R2:k
     2     0        LoadMethod          R3 R6, R0:o, m
           3        LoadInt             R7, 1
           4        Move                R8, R1:a
           5        LoadConst           R4, ('x',)
           6        CallMethodKw        R3, R3(R6..R8) named by R4
     3     7        Move                R3, R0:o
           8        Move                R6, R1:a
           9        LoadNone            R7
          10        CallEx              R3, R3(*R6, **R7)
     4    11        Move                R3, R0:o
          12        BuildList           R6, none
          13        LoadInt             R7, 1
          14        ListAppend          R6, R7
          15        ListExtend          R6, R1:a
          16        ListToTuple         R6, R6
          17        LoadConst           R8, 'y'
          18        LoadInt             R9, 2
          19        BuildDict           R7, R8..R9
          20        DictMerge           R7, R2:k, R3
          21        CallEx              R3, R3(*R6, **R7)
          22        ReturnNone
)dis"},
    {"short circuits and chains", "f", R"py(
def f(a, b, c):
  x = a or b
  if a < b <= c and a is not None: return a if b else c
  return not x in (1, 2)
)py",
     R"dis(
code 'f' in test.py, line 1: 3 positional, 4 locals, 6 registers
  locals    R0:a  R1:b  R2:c  R3:x
     2     0        Move                R3:x, R0:a
           1        JumpIfTrue          R3:x -> L1
           2        Move                R3:x, R1:b
     3     3   L1:  JumpIfNotLt         R0:a, R1:b -> L3
           4        JumpIfNotLe         R1:b, R2:c -> L3
           5        JumpIfNone          R0:a -> L3
           6        JumpIfFalse         R1:b -> L2
           7        Return              R0:a
           8   L2:  Return              R2:c
     4     9   L3:  LoadConst           R5, (1, 2)
          10        NotIn               R4, R3:x, R5
          11        Return              R4
)dis"},
    {"a local that := rebinds is copied before", "f", R"py(
def f(x):
  return x + (x := 5), (x, x := 1)
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 1 locals, 6 registers
  locals    R0:x
     2     0        Move                R3, R0:x
           1        LoadInt             R0:x, 5
           2        Add                 R2, R3, R0:x
           3        Move                R4, R0:x
           4        LoadInt             R0:x, 1
           5        Move                R5, R0:x
           6        BuildTuple          R3, R4..R5
           7        BuildTuple          R1, R2..R3
           8        Return              R1
)dis"},
    {"values before targets", "f", R"py(
def f(x, y):
  x, y = y, x
  x, y = y, x + y
  return x
)py",
     R"dis(
code 'f' in test.py, line 1: 2 positional, 2 locals, 3 registers
  locals    R0:x  R1:y
     2     0        Move                R2, R0:x
           1        Move                R0:x, R1:y
           2        Move                R1:y, R2
     3     3        Add                 R2, R0:x, R1:y
           4        Move                R0:x, R1:y
           5        Move                R1:y, R2
     4     6        Return              R0:x
)dis"},
    {"a local is checked where it may be unbound, once", "f", R"py(
def f(a):
  if a: x = 1
  g(x)
  g(x)
  del x
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 2 locals, 6 registers
  locals    R0:a  R1:x
     2     0        JumpIfFalse         R0:a -> L1
           1        LoadInt             R1:x, 1
     3     2   L1:  LoadGlobal          R2, g
           5        CheckLocal          R1:x, x
           6        Move                R5, R1:x
           7        Call                R2, R2(R5)
     4     9        LoadGlobal          R2, g
          12        Move                R5, R1:x
          13        Call                R2, R2(R5)
     5    15        Unbind              R1:x
          16        ReturnNone
)dis"},
    {"try, except as, else", "f", R"py(
def f():
  try:
    g()
  except E as e:
    return e
  else:
    h()
)py",
     R"dis(
code 'f' in test.py, line 1: 1 locals, 5 registers
  locals    R0:e
     3     0        LoadGlobal          R1, g
           3        Call                R1, R1()
     7     5        LoadGlobal          R1, h
           8        Call                R1, R1()
          10        Jump                -> L5
     2    11   L1:  EnterHandler        R1, R2
     4    12        LoadGlobal          R3, E
          15        JumpIfNoMatch       R2, R3 -> L3
          16        Move                R0:e, R2
     5    17        Move                R3, R0:e
          18        LeaveHandler        R1
          19        Unbind              R0:e
          20        Return              R3
          21   L2:  EnterHandler        R3, R4
          22        Unbind              R0:e
          23        LeaveHandler        R1
          24        Reraise             R4
     2    25   L3:  LeaveHandler        R1
          26        Reraise             R2
          27   L4:  EnterHandler        R3, R4
          28        LeaveHandler        R1
          29        Reraise             R4
          30   L5:  ReturnNone
  handler   0 to 5 -> L1
  handler   17 to 18 -> L2
  handler   12 to 18 -> L4
  handler   21 to 23 -> L4
)dis"},
    {"finally: once for each way out", "f", R"py(
def f(x):
  try:
    return x
  finally:
    x = g()
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 1 locals, 6 registers
  locals    R0:x
     3     0        Move                R1, R0:x
     5     1        LoadGlobal          R2, g
           4        Call                R0:x, R2()
     3     6        Return              R1
     2     7   L1:  EnterHandler        R1, R2
     5     8        LoadGlobal          R3, g
          11        Call                R0:x, R3()
          13        LeaveHandler        R1
          14        Reraise             R2
          15   L2:  EnterHandler        R3, R4
          16        LeaveHandler        R1
          17        Reraise             R4
  handler   0 to 1 -> L1
  handler   8 to 13 -> L2
)dis"},
    {"with: the exit method waits in its window", "f", R"py(
def f(a):
  with a.b as c:
    return c.d
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 2 locals, 16 registers
  locals    R0:a  R1:c
     2     0        GetAttr             R12, R0:a, b
           3        LoadSpecial         R8 R11, R12, __enter__
           4        LoadSpecial         R4 R7, R12, __exit__
           5        CallMethod          R1:c, R8(R11)
     3     7        GetAttr             R8, R1:c, d
     2    10        Move                R9, R4
          11        Move                R12, R7
          12        LoadNone            R13
          13        LoadNone            R14
          14        LoadNone            R15
          15        CallMethod          R12, R9(R12..R15)
     3    17        Return              R8
     2    18   L1:  EnterHandler        R2, R3
          19        ExceptionTriple     R8..R10, R3
          20        CallMethod          R7, R4(R7..R10)
          22        JumpIfTrue          R7 -> L2
          23        LeaveHandler        R2
          24        Reraise             R3
          25   L2:  LeaveHandler        R2
          26        Jump                -> L4
          27   L3:  EnterHandler        R8, R9
          28        LeaveHandler        R2
          29        Reraise             R9
          30   L4:  ReturnNone
  handler   7 to 10 -> L1
  handler   19 to 23 -> L3
)dis"},
    {"generators suspend in the middle; labels", "f", R"py(
def f(x):
  y = yield at('paid', x)
  z = 1 + (yield from y)
)py",
     R"dis(
code 'f' in test.py, line 1: generator, 1 positional, 3 locals, 8 registers
  locals    R0:x  R1:y  R2:z
     2     0        LoadGlobal          R3, at
           3        LoadConst           R6, 'paid'
           4        Move                R7, R0:x
           5        Call                R3, R3(R6..R7)
           7        Yield               R1:y, R3  at 'paid'
     3     8        LoadInt             R3, 1
           9        GetYieldFromIter    R5, R1:y
          10        LoadNone            R6
          11        YieldFrom           R4, R5, R6
          12        Add                 R2:z, R3, R4
          13        ReturnNone
)dis"},
    {"closures and cells", "f", R"py(
def f(a, b):
  def g(c=1, *, d=2) -> int: return a + b
  a += 1
  return g, lambda: a
)py",
     R"dis(
code 'f' in test.py, line 1: 2 positional, 3 locals, 9 registers
  locals    R0:a  R1:b  R2:g
  cells     R0:a  R1:b
     1     0        MakeCell            R0:a
           1        MakeCell            R1:b
     2     2        LoadConst           R3, (1,)
           3        BuildDict           R4, none
           4        LoadConst           R5, 'd'
           5        LoadInt             R6, 2
           6        DictAdd             R4, R5, R6
           7        LoadConst           R6, 'return'
           8        LoadGlobal          R7, int
          11        BuildDict           R5, R6..R7
          12        Move                R7, R0:a
          13        Move                R8, R1:b
          14        BuildTuple          R6, R7..R8
          15        MakeFunction        R2:g, <code f.<locals>.g>, defaults R3, kwdefaults R4, annotations R5, closure R6
     3    16        LoadCell            R3, R0:a, a
          17        InplaceAddK         R3, R3, 1
          18        StoreCell           R0:a, R3
     4    19        Move                R4, R2:g
          20        BuildTuple          R6, R0:a
          21        MakeFunction        R5, <code f.<locals>.<lambda>>, closure R6
          22        BuildTuple          R3, R4..R5
          23        Return              R3
)dis"},
    {"class bodies", "C", R"py(
class C(B):
  'doc'
  x: int
  def m(self): return super().m()
)py",
     R"dis(
code 'C' in test.py, line 1: class body, namespace, 1 positional, 2 locals, 5 registers
  locals    R0:.namespace  R1:__class__
  cells     R1:__class__
     1     0        MakeCell            R1:__class__
           1        LoadName            R2, R0:.namespace, __name__
           4        StoreName           R0:.namespace, R2, __module__
           7        LoadConst           R2, 'C'
           8        StoreName           R0:.namespace, R2, __qualname__
          11        SetupAnnotations    R0:.namespace
     2    12        LoadConst           R2, 'doc'
          13        StoreName           R0:.namespace, R2, __doc__
     3    16        LoadName            R2, R0:.namespace, int
          19        LoadName            R3, R0:.namespace, __annotations__
          22        LoadConst           R4, 'x'
          23        SetItem             R3, R4, R2
     4    25        BuildTuple          R3, R1:__class__
          26        MakeFunction        R2, <code C.m>, closure R3
          27        StoreName           R0:.namespace, R2, m
          30        StoreName           R0:.namespace, R1:__class__, __classcell__
          33        Return              R1:__class__
)dis"},
    {"a class statement", "<module>", R"py(
@d
class C(B, metaclass=M): pass
)py",
     R"dis(
code '<module>' in test.py, line 1: module, namespace, 1 positional, 1 locals, 11 registers
  locals    R0:.namespace
     1     0        LoadName            R1, R0:.namespace, d
     2     3        LoadBuildClass      R4
           4        MakeFunction        R7, <code C>
           5        LoadConst           R8, 'C'
           6        LoadName            R9, R0:.namespace, B
           9        LoadName            R10, R0:.namespace, M
          12        LoadConst           R5, ('metaclass',)
          13        CallKw              R4, R4(R7..R10) named by R5
     1    14        Call                R1, R1(R4)
     2    16        StoreName           R0:.namespace, R1, C
          19        ReturnNone
)dis"},
    {"comprehensions", "f.<locals>.<listcomp>", R"py(
def f(a): return [x * y for x in a if x for y in x]
)py",
     R"dis(
code 'f.<locals>.<listcomp>' in test.py, line 1: 1 positional, 3 locals, 6 registers
  locals    R0:.0  R1:x  R2:y
     1     0        BuildList           R3, none
           1        Jump                -> L4
           2   L1:  JumpIfFalse         R1:x -> L4
           3        GetIter             R4, R1:x
           4        Jump                -> L3
           5   L2:  Mul                 R5, R1:x, R2:y
           6        ListAppend          R3, R5
           7   L3:  ForIter             R2:y, R4 -> L2
           9   L4:  ForIter             R1:x, R0:.0 -> L1
          11        Return              R3
)dis"},
    {"displays", "f", R"py(
def f(a): return [1, 2, 3, 4], [a, *a], {a: 1, **a}, {1, 2, 3}, (a, 'b', *a), [0] * 3
)py",
     R"dis(
code 'f' in test.py, line 1: 1 positional, 1 locals, 9 registers
  locals    R0:a
     1     0        BuildList           R2, none
           1        LoadConst           R3, (1, 2, 3, 4)
           2        ListExtend          R2, R3
           3        BuildList           R3, none
           4        ListAppend          R3, R0:a
           5        ListExtend          R3, R0:a
           6        Move                R5, R0:a
           7        LoadInt             R6, 1
           8        BuildDict           R4, R5..R6
           9        DictUpdate          R4, R0:a
          10        BuildSet            R5, none
          11        LoadConst           R6, frozenset({1, 2, 3})
          12        SetUpdate           R5, R6
          13        BuildList           R7, none
          14        ListAppend          R7, R0:a
          15        LoadConst           R8, 'b'
          16        ListAppend          R7, R8
          17        ListExtend          R7, R0:a
          18        ListToTuple         R6, R7
          19        LoadInt             R8, 0
          20        BuildList           R7, R8
          21        MulK                R7, R7, 3
          22        BuildTuple          R1, R2..R7
          23        Return              R1
)dis"},
    {"f-strings", "f", R"py(
def f(a, b): return f'{a}x{b!r:>{a}}', f'{a}', '%s-%5.2r' % (a, b)
)py",
     R"dis(
code 'f' in test.py, line 1: 2 positional, 2 locals, 13 registers
  locals    R0:a  R1:b
     1     0        Move                R5, R0:a
           1        LoadConst           R6, ''
           2        FormatValue         R4, R5..R6
           3        LoadConst           R5, 'x'
           4        Move                R7, R1:b
           5        LoadConst           R9, '>'
           6        Move                R11, R0:a
           7        LoadConst           R12, ''
           8        FormatValue         R10, R11..R12
           9        BuildString         R8, R9..R10
          10        FormatValue         R6, R7..R8, !r
          11        BuildString         R3, R4..R6
          12        Move                R5, R0:a
          13        LoadConst           R6, ''
          14        FormatValue         R4, R5..R6
          15        Move                R6, R0:a
          16        LoadConst           R7, ''
          17        FormatValue         R6, R6..R7, !s
          18        LoadConst           R7, '-'
          19        Move                R8, R1:b
          20        LoadConst           R9, '>5.2'
          21        FormatValue         R8, R8..R9, !r
          22        BuildString         R5, R6..R8
          23        BuildTuple          R2, R3..R5
          24        Return              R2
)dis"},
    {"constants are folded, errors are not", "f", R"py(
def f(): return -1, 2**10, 'a' + 'b', 'ab'[1], 1 + 2j, 1 / 0, 1 << 70, not 0, 'x' * 3, () + (1, 2)
)py",
     R"dis(
code 'f' in test.py, line 1: 0 locals, 11 registers
     1     0        LoadInt             R1, -1
           1        LoadInt             R2, 1024
           2        LoadConst           R3, 'ab'
           3        LoadConst           R4, 'b'
           4        LoadConst           R5, (1.0+2.0j)
           5        LoadInt             R6, 1
           6        DivK                R6, R6, 0
           7        LoadConst           R7, 0x400000000000000000
           8        LoadTrue            R8
           9        LoadConst           R9, 'xxx'
          10        LoadConst           R10, (1, 2)
          11        BuildTuple          R0, R1..R10
          12        Return              R0
)dis"},
    {"conditions that are known", "f", R"py(
def f():
  while 1:
    if 0: never()
    if __debug__: break
  assert g() == 1, 'm'
)py",
     R"dis(
code 'f' in test.py, line 1: 0 locals, 4 registers
     5     0        LoadGlobal          R0, g
           3        Call                R0, R0()
           5        JumpIfEqK           R0, 1 -> L1
           6        LoadAssertionError  R0
           7        LoadConst           R3, 'm'
           8        Call                R0, R0(R3)
          10        Raise               R0
          11   L1:  ReturnNone
)dis"},
};

const CodeUnit* find_unit(const CodeUnit& unit, std::string_view qualname) {
  if (unit.qualname == qualname) return &unit;
  for (const auto& child : unit.children)
    if (const CodeUnit* found = find_unit(*child, qualname)) return found;
  return nullptr;
}

// Without trailing spaces: what the disassembler pads is its own business.
std::string trimmed(const std::string& text) {
  std::istringstream in(text);
  std::string line, out;
  while (std::getline(in, line)) out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  return out;
}

std::shared_ptr<const CodeUnit> compiled(const std::string& source,
                                         const CompileOptions& options = {}) {
  CompileResult r = compile(source, "test.py", CompileMode::Exec, options);
  INFO(format_diagnostic(r.error));
  REQUIRE(r.unit);
  auto error = verify(*r.unit);
  INFO((error ? error->message : ""));
  REQUIRE_FALSE(error);
  return r.unit;
}

std::string repeat(const char* piece, int times) {
  std::string s;
  for (int i = 0; i < times; i++) s += piece;
  return s;
}

}  // namespace

TEST_CASE("source and its code", "[codegen]") {
  for (const Row& row : kRows) {
    SECTION(row.about) {
      auto unit = compiled(row.source + 1);  // a row starts with an empty line
      const CodeUnit* wanted = find_unit(*unit, row.unit);
      REQUIRE(wanted);
      CHECK("\n" + trimmed(disassemble_unit(*wanted)) == row.code);
    }
  }
}

TEST_CASE("what a unit says about itself", "[codegen]") {
  auto unit = compiled(
      "@d\ndef f(a):\n  'doc'\n  yield locals()\n\nclass C:\n  def m(self):\n    class D: pass\n");
  const CodeUnit* f = find_unit(*unit, "f");
  CHECK(f->source == "@d\ndef f(a):\n  'doc'\n  yield locals()\n");
  CHECK(f->first_line == 1);
  CHECK(f->flags == (kOptimized | kGenerator | kUsesLocals | kMethodDocstring));
  CHECK(f->constants[0].text == "doc");
  CHECK(f->suspend_points.size() == 1);
  CHECK(find_unit(*unit, "C.m.<locals>.D")->source == "    class D: pass\n");
  CHECK(unit->flags == (kModule | kHasNamespace));
  CompileOptions options;
  options.hidden = true;
  options.keep_source = false;
  unit = compiled("def f(): pass\n", options);
  CHECK(unit->children[0]->flags == (kOptimized | kHidden));
  CHECK(unit->children[0]->source.empty());
}

TEST_CASE("optimising drops asserts, then docstrings", "[codegen]") {
  CompileOptions options;
  options.optimize = 2;
  auto unit = compiled("def f():\n  'doc'\n  assert x\n  if __debug__: y\n", options);
  CHECK(unit->children[0]->code.size() == 1);
  CHECK_FALSE(unit->children[0]->flags & kMethodDocstring);
}

TEST_CASE("annotations as text", "[codegen]") {
  auto unit = compiled(
      "from __future__ import annotations\n"
      "x: (a+b) * -c ** d if not e else [f(*g, h=1, **i) for j in k if l]\n"
      "y: lambda p, /, q=1, *r, s, **t: {u: v, **w}[1:2, ::3]\n"
      "z: (f'a{b!r:>{c}}' 'd', (1,), 1.0, 2j, b'x', 1 .real, (yield_ + 3), a < b is not c, a and "
      "(b or c))\n");
  std::string all = disassemble(*unit);
  for (const auto& c : unit->constants) all += c.text + "\n";
  CHECK(all.find("(a + b) * -c ** d if not e else [f(*g, h=1, **i) for j in k if l]\n") !=
        all.npos);
  CHECK(all.find("lambda p, /, q=1, *r, s, **t: {u: v, **w}[1:2, ::3]\n") != all.npos);
  CHECK(all.find("(f'a{b!r:>{c}}d', (1,), 1.0, 2j, b'x', 1 .real, yield_ + 3, a < b is not c, a "
                 "and (b or c))\n") != all.npos);
}

TEST_CASE("suspicious code warns once", "[codegen]") {
  auto warnings = [](const char* source) {
    std::string all;
    for (const SourceWarning& w : compile(source, "test.py", CompileMode::Exec).warnings)
      all += std::to_string(w.line) + " " + w.message + "\n";
    return all;
  };
  CHECK(warnings("x is 1\nx is None\nx is not -1\nx is ()\n") ==
        "1 \"is\" with a literal. Did you mean \"==\"?\n"
        "3 \"is not\" with a literal. Did you mean \"!=\"?\n"
        "4 \"is\" with a literal. Did you mean \"==\"?\n");
  CHECK(warnings("(1, 2)(3)\n[1]['a']\n'a'[1, 2]\n{1}[2]\n'a'[1]\n[1][x]\nassert (x, 'y')\n") ==
        "1 'tuple' object is not callable; perhaps you missed a comma?\n"
        "2 list indices must be integers or slices, not str; perhaps you missed a comma?\n"
        "3 str indices must be integers or slices, not tuple; perhaps you missed a comma?\n"
        "4 'set' object is not subscriptable; perhaps you missed a comma?\n"
        "7 assertion is always true, perhaps remove parentheses?\n");
  CHECK(warnings("try: f()\nfinally: x is 1\n") ==
        "2 \"is\" with a literal. Did you mean \"==\"?\n");
}

TEST_CASE("positions are CPython's", "[codegen]") {
  auto unit = compiled("(a\n  .foo(1)\n  .bar\n  .baz(2))\nfor x in y[0] + z: pass\n");
  auto position_of = [&](Op op, int nth) {
    for (uint32_t pc = 0; pc < unit->code.size(); pc += op_length(op_of(unit->code[pc])))
      if (op_of(unit->code[pc]) == op && nth-- == 0) return unit->positions.find(pc);
    return Position{};
  };
  CHECK(position_of(Op::LoadMethod, 0) == Position{2, 2, 3, 6});
  CHECK(position_of(Op::CallMethod, 0) == Position{2, 2, 3, 9});
  CHECK(position_of(Op::GetAttr, 0) == Position{3, 3, 3, 6});
  CHECK(position_of(Op::CallMethod, 1) == Position{4, 4, 3, 9});
  CHECK(position_of(Op::GetItem, 0) == Position{5, 5, 9, 13});
  CHECK(position_of(Op::Add, 0) == Position{5, 5, 9, 17});
  CHECK(position_of(Op::ForIter, 0) == Position{5, 5, 0, 23});
}

TEST_CASE("long chains need no stack", "[codegen]") {
  compiled("x = a" + repeat(" + b", 100000));
  compiled("x = a" + repeat(".b", 100000));
  compiled("x = a" + repeat("[0]", 50000));
  compiled("x = a" + repeat("()", 50000));
  compiled("def f(a): return a" + repeat(".b(1)", 50000));
  compiled("if a: pass\n" + repeat("elif b: x\n", 20000));
  compiled("x = 1" + repeat(" if a else 2", 10000));
  compiled("x = a" + repeat(" and b", 50000));
  compiled("x = a" + repeat(" < b", 50000));
  compiled("x = '" + repeat("' 'a", 50000) + "'");
}

TEST_CASE("far jumps", "[codegen]") {
  std::string body = repeat("    g(x, y)\n", 12000);
  compiled("def f(x, y):\n  for z in x:\n" + body + "  while x < y:\n" + body +
           "    if y: break\n  else:\n" + body);
  compiled("def f(x, y):\n  try:\n" + body + "  except x:\n" + body + "  finally:\n" + body);
}

TEST_CASE("too deep, too much", "[codegen]") {
  auto kind = [](const std::string& source, const CompileOptions& options = {}) {
    CompileResult r = compile(source, "test.py", CompileMode::Exec, options);
    return r.unit ? "" : std::string(name_of(r.error.kind)) + ": " + r.error.message;
  };
  std::string blocks;
  for (int i = 0; i < 21; i++) blocks += repeat(" ", i) + "while 1:\n";
  CHECK(kind(blocks + repeat(" ", 21) + "pass\n") ==
        "SyntaxError: too many statically nested blocks");
  CHECK(kind("x = " + repeat("lambda: ", 290) + "1") == "");
  CHECK(kind("x = " + repeat("[", 200) + "x" + repeat(" for x in y]", 200)) == "");
  CHECK(kind("x = " + repeat("lambda: ", 310) + "1") ==
        "SyntaxError: too many nested functions and classes");
  std::string names = "def f():\n";
  for (int i = 0; i < 66000; i++) names += "  a" + std::to_string(i) + " = 1\n";
  CHECK(kind(names) == "SyntaxError: too many local variables");
  CHECK_FALSE(kind("x = " + repeat("-", 100000) + "1").empty());
  CHECK_FALSE(kind("x = " + repeat("(", 10000) + repeat(")", 10000)).empty());

  // A budget of a megabyte stops nested finally bodies, which double with each level.
  struct Budget {
    size_t left = 1 << 20;
  } budget;
  CompileOptions options;
  options.budget.context = &budget;
  options.budget.charge = [](void* context, size_t bytes) {
    auto* b = static_cast<Budget*>(context);
    if (bytes > b->left) return false;
    b->left -= bytes;
    return true;
  };
  std::string finals;
  for (int i = 0; i < 18; i++)
    finals += repeat(" ", i) + "try: f()\n" + repeat(" ", i) + "finally:\n";
  CHECK(kind("def g():\n" + repeat(" ", 1) + "pass\n" + finals + repeat(" ", 18) + "f(x, y)\n",
             options) == "MemoryError: ");
}

TEST_CASE("all code of a Python library passes the verifier", "[codegen]") {
  std::error_code missing;
  int files = 0;
  for (auto it = std::filesystem::recursive_directory_iterator("/usr/lib/python3.11", missing);
       !missing && it != std::filesystem::recursive_directory_iterator(); it.increment(missing)) {
    if (it->path().extension() != ".py" || files++ % 4) continue;
    std::ifstream file(it->path());
    std::stringstream text;
    text << file.rdbuf();
    CompileResult r = compile(text.str(), it->path().string(), CompileMode::Exec);
    if (!r.unit) continue;  // async code, and files that are wrong on purpose
    auto error = verify(*r.unit);
    INFO(it->path().string() << " " << (error ? error->message : ""));
    CHECK_FALSE(error);
  }
}
