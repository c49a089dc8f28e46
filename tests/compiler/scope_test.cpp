// Names and whose they are: what the disassembly says about a name's place, and CPython's scope errors with their
// positions (those were taken from CPython 3.11.2).
#include "compiler/compile.h"
#include "tests/support/catch.h"
#include "vm/bytecode/disassemble.h"

using namespace brine;

namespace {

struct Refused {
  const char* source;
  const char* message;
  int line, offset, end_line, end_offset;
};

const Refused kRefused[] = {
    {"def f():\n  x = 1\n  global x", "name 'x' is assigned to before global declaration", 3, 3, 3,
     11},
    {"def f():\n  print(x)\n  global x", "name 'x' is used prior to global declaration", 3, 3, 3,
     11},
    {"def f(x):\n  global x", "name 'x' is parameter and global", 2, 3, 2, 11},
    {"def f(x):\n  nonlocal x", "name 'x' is parameter and nonlocal", 2, 3, 2, 13},
    {"def f():\n  nonlocal x", "no binding for nonlocal 'x' found", 2, 3, 2, 13},
    {"nonlocal x", "nonlocal declaration not allowed at module level", 1, 1, 1, 11},
    {"def f():\n  global x\n  def g():\n    nonlocal x", "no binding for nonlocal 'x' found", 4, 5,
     4, 15},
    {"def f():\n  x = 1\n  def g():\n    global x\n    nonlocal x",
     "name 'x' is nonlocal and global", 4, 5, 4, 13},
    {"def f(a, b, a): pass", "duplicate argument 'a' in function definition", 1, 13, 1, 14},
    {"lambda a, a: 1", "duplicate argument 'a' in function definition", 1, 11, 1, 12},
    {"return 1", "'return' outside function", 1, 1, 1, 9},
    {"def f():\n  pass\nreturn", "'return' outside function", 3, 1, 3, 7},
    {"yield 1", "'yield' outside function", 1, 1, 1, 8},
    {"class C:\n  yield 1", "'yield' outside function", 2, 3, 2, 10},
    {"class C:\n  return 1", "'return' outside function", 2, 3, 2, 11},
    {"x = (yield)", "'yield' outside function", 1, 6, 1, 11},
    {"break", "'break' outside loop", 1, 1, 1, 6},
    {"continue", "'continue' not properly in loop", 1, 1, 1, 9},
    {"for x in y:\n  pass\nelse:\n  break", "'break' outside loop", 4, 3, 4, 8},
    {"while 1:\n  def f():\n    break", "'break' outside loop", 3, 5, 3, 10},
    {"if 1:\n  continue", "'continue' not properly in loop", 2, 3, 2, 11},
    {"[(x := 1) for x in y]",
     "assignment expression cannot rebind comprehension iteration variable 'x'", 1, 3, 1, 4},
    {"[x for x in (y := 3)]",
     "assignment expression cannot be used in a comprehension iterable expression", 1, 14, 1, 20},
    {"[[(j := 0) for i in range(5)] for j in range(5)]",
     "assignment expression cannot rebind comprehension iteration variable 'j'", 1, 4, 1, 5},
    {"[i for i in range(5) if (j := 0) for j in range(5)]",
     "comprehension inner loop cannot rebind assignment expression target 'j'", 1, 38, 1, 39},
    {"class C:\n  [(x := 1) for y in z]",
     "assignment expression within a comprehension cannot be used in a class body", 2, 5, 2, 6},
    {"def f():\n  from x import *", "import * only allowed at module level", 2, 17, 2, 18},
    {"class C:\n  from x import *", "import * only allowed at module level", 2, 17, 2, 18},
    {"__debug__ = 1", "cannot assign to __debug__", 1, 1, 1, 10},
    {"def f(__debug__): pass", "cannot assign to __debug__", 1, 1, 1, 23},
    {"f(__debug__=1)", "cannot assign to __debug__", 1, 1, 1, 15},
    {"x.__debug__ = 1", "cannot assign to __debug__", 1, 1, 1, 12},
    {"del __debug__", "cannot delete __debug__", 1, 5, 1, 14},
    {"for __debug__ in x: pass", "cannot assign to __debug__", 1, 5, 1, 14},
    {"import __debug__", "cannot assign to __debug__", 1, 1, 1, 17},
    {"import a as __debug__", "cannot assign to __debug__", 1, 1, 1, 22},
    {"from a import __debug__", "cannot assign to __debug__", 1, 1, 1, 24},
    {"def __debug__(): pass", "cannot assign to __debug__", 1, 1, 1, 22},
    {"class __debug__: pass", "cannot assign to __debug__", 1, 1, 1, 22},
    {"with a as __debug__: pass", "cannot assign to __debug__", 1, 11, 1, 20},
    {"try:\n  pass\nexcept E as __debug__: pass", "cannot assign to __debug__", 3, 1, 3, 28},
    {"(__debug__ := 1)", "cannot assign to __debug__", 1, 2, 1, 11},
    {"x: int = 1\nfrom __future__ import division",
     "from __future__ imports must occur at the beginning of the file", 2, 1, 2, 32},
    {"\"doc\"\nfrom __future__ import division\nx=1\nfrom __future__ import annotations",
     "from __future__ imports must occur at the beginning of the file", 4, 1, 4, 35},
    {"def f():\n  from __future__ import division",
     "from __future__ imports must occur at the beginning of the file", 2, 3, 2, 34},
    {"from __future__ import braces", "not a chance", 1, 1, 1, 0},
    {"from __future__ import nope", "future feature nope is not defined", 1, 1, 1, 0},
    {"f(a=1, b=2, a=3)", "keyword argument repeated: a", 1, 13, 1, 16},
    {"f(a=1, **k, a=3)", "keyword argument repeated: a", 1, 13, 1, 16},
    {"class C(a=1, a=2): pass", "keyword argument repeated: a", 1, 14, 1, 17},
    {"*a = 1", "starred assignment target must be in a list or tuple", 1, 1, 1, 3},
    {"a, *b, *c = x", "multiple starred expressions in assignment", 1, 1, 1, 10},
    {"x = *a", "can't use starred expression here", 1, 5, 1, 7},
    {"print(*a for a in b)", "iterable unpacking cannot be used in comprehension", 1, 7, 1, 9},
    {"*a", "can't use starred expression here", 1, 1, 1, 3},
    {"del *a", "cannot delete starred", 1, 5, 1, 7},
    {"[*a for a in b]", "iterable unpacking cannot be used in comprehension", 1, 2, 1, 4},
    {"await x", "'await' outside function", 1, 1, 1, 8},
    {"def f():\n  await x", "'await' outside async function", 2, 3, 2, 10},
    {"try:\n  pass\nexcept:\n  pass\nexcept E:\n  pass", "default 'except:' must be last", 3, 1, 4,
     7},
    {"def f():\n  [(yield x) for x in y]", "'yield' inside list comprehension", 2, 5, 2, 12},
    {"def f():\n  ((yield x) for x in y)", "'yield' inside generator expression", 2, 5, 2, 12},
    {"def f():\n  {(yield x) for x in y}", "'yield' inside set comprehension", 2, 5, 2, 12},
    {"def f():\n  {(yield x): 1 for x in y}", "'yield' inside dict comprehension", 2, 5, 2, 12},
    {"[(yield x) for x in y]", "'yield' inside list comprehension", 1, 3, 1, 10},
    {"class C:\n  x: int\n  global x", "annotated name 'x' can't be global", 3, 3, 3, 11},
    {"def f():\n  x: int\n  global x", "annotated name 'x' can't be global", 3, 3, 3, 11},
    {"def f():\n  global x\n  x: int", "annotated name 'x' can't be global", 3, 3, 3, 9},
    {"def f():\n  nonlocal x, y", "no binding for nonlocal 'x' found", 2, 3, 2, 16},
    {"def f():\n  x: int\n  nonlocal x", "annotated name 'x' can't be nonlocal", 3, 3, 3, 13},
    {"from __future__ import annotations\ndef f(x: (yield)): pass",
     "'yield expression' can not be used within an annotation", 2, 11, 2, 16},
    {"from __future__ import annotations\ndef f() -> (y := 1): pass",
     "'named expression' can not be used within an annotation", 2, 13, 2, 19},
    {"from __future__ import annotations\nx: (await z) = 1",
     "'await expression' can not be used within an annotation", 2, 5, 2, 12},
    {"def f():\n  return [x async for x in y]",
     "asynchronous comprehension outside of an asynchronous function", 2, 10, 2, 30},
    {"for i in range(3):\n  def f(): continue", "'continue' not properly in loop", 2, 12, 2, 20},
    {"def f(x):\n  def x(): pass\n  global x", "name 'x' is parameter and global", 3, 3, 3, 11},
    {"a = 1\nglobal a", "name 'a' is assigned to before global declaration", 2, 1, 2, 9},
    {"print(a)\nglobal a", "name 'a' is used prior to global declaration", 2, 1, 2, 9},
    {"def f():\n  try: pass\n  finally:\n    continue", "'continue' not properly in loop", 4, 5, 4,
     13},
    {"with a as (b, *c, *d): pass", "multiple starred expressions in assignment", 1, 11, 1, 22},
    {"for *x in y: pass", "starred assignment target must be in a list or tuple", 1, 5, 1, 7},
    {"a, = *b", "can't use starred expression here", 1, 6, 1, 8},
    {"(*a)", "cannot use starred expression here", 1, 2, 1, 4},
    {"f(**a, *b)", "iterable argument unpacking follows keyword argument unpacking", 1, 3, 1, 6},
    {"def f():\n  class x: pass\n  global x", "name 'x' is assigned to before global declaration",
     3, 3, 3, 11},
    {"def f():\n  é = 1; global é", "name 'é' is assigned to before global declaration", 2, 11, 2,
     20},
    {"(x, x.y, __debug__) = 1", "cannot assign to __debug__", 1, 10, 1, 19},
    {"x = {**a, b}", "':' expected after dictionary key", 1, 11, 1, 0},
};

}  // namespace

TEST_CASE("what may not be bound or used", "[scope]") {
  for (const Refused& c : kRefused) {
    INFO(c.source);
    CompileResult r = compile(c.source, "test.py", CompileMode::Exec);
    CHECK_FALSE(r.unit);
    CHECK(r.error.kind == DiagnosticKind::SyntaxError);
    CHECK(r.error.message == c.message);
    CHECK(r.error.line == c.line);
    CHECK(r.error.offset == c.offset);
    CHECK(r.error.end_line == c.end_line);
    CHECK(r.error.end_offset == c.end_offset);
  }
}

namespace {

// The unit of that qualified name, anywhere below.
const CodeUnit* find_unit(const CodeUnit& unit, std::string_view qualname) {
  if (unit.qualname == qualname) return &unit;
  for (const auto& child : unit.children)
    if (const CodeUnit* found = find_unit(*child, qualname)) return found;
  return nullptr;
}

std::shared_ptr<const CodeUnit> compiled(const char* source) {
  CompileResult r = compile(source, "test.py", CompileMode::Exec);
  INFO(format_diagnostic(r.error));
  REQUIRE(r.unit);
  return r.unit;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("parameters come first, then locals as they appear, then cells by name", "[scope]") {
  auto unit = compiled(
      "def f(p, /, a, *args, k, **kw):\n"
      "  z = y = x = 1\n"
      "  def g(): return z, x, a\n");
  const CodeUnit* f = find_unit(*unit, "f");
  CHECK(f->local_names == Names{"p", "a", "k", "args", "kw", "y", "g", "x", "z"});
  CHECK(f->cells == std::vector<uint16_t>{1, 7, 8});
  CHECK(f->positional_only == 1);
  CHECK(f->positional == 2);
  CHECK(f->keyword_only == 1);
  CHECK(f->parameters() == 5);
  CHECK(find_unit(*unit, "f.<locals>.g")->free_names == Names{"a", "x", "z"});
}

TEST_CASE("names pass through functions and classes between", "[scope]") {
  auto unit = compiled(
      "def f():\n"
      "  x = 1\n"
      "  class C:\n"
      "    x = 2\n"
      "    def m(self):\n"
      "      return lambda: x\n");
  CHECK(find_unit(*unit, "f.<locals>.C")->free_names == Names{"x"});
  CHECK(find_unit(*unit, "f.<locals>.C.m")->free_names == Names{"x"});
  CHECK(find_unit(*unit, "f.<locals>.C.m.<locals>.<lambda>")->free_names == Names{"x"});
}

TEST_CASE("super makes a method ask for its class", "[scope]") {
  auto unit = compiled("class C:\n  def m(self): return super().m()\n");
  CHECK(find_unit(*unit, "C")->local_names == Names{".namespace", "__class__"});
  CHECK(find_unit(*unit, "C")->cells == std::vector<uint16_t>{1});
  CHECK(find_unit(*unit, "C.m")->free_names == Names{"__class__"});
}

TEST_CASE("a walrus in a comprehension binds outside of it", "[scope]") {
  auto unit = compiled("def f(y):\n  return [last := x for x in y], last\n");
  CHECK(find_unit(*unit, "f")->local_names == Names{"y", "last"});
  CHECK(find_unit(*unit, "f")->cells == std::vector<uint16_t>{1});
  CHECK(find_unit(*unit, "f.<locals>.<listcomp>")->free_names == Names{"last"});
}

TEST_CASE("private names are mangled in classes", "[scope]") {
  auto unit = compiled("class _C:\n  def m(self, __p): self.__a = __p; __x__ = __y_ = 1\n");
  const CodeUnit* m = find_unit(*unit, "_C.m");
  CHECK(m->local_names == Names{"self", "_C__p", "__x__", "_C__y_"});
  CHECK(m->names == Names{"_C__a"});
}
