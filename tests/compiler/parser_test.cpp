// The parser against CPython's answers for one text of every kind, and what CPython cannot be asked: limits.
// compare_ast.py does the same at large.
#include "compiler/parser.h"

#include <string>

#include "compiler/dump.h"
#include "tests/support/catch.h"
#include "vm/base/c_stack.h"

using namespace brine;

namespace {

struct Case {
  std::string_view text, answer;
};

#include "tests/compiler/parser_cases.inc"

Diagnostic error_of(std::string_view text, ParseOptions options = {}) {
  Diagnostic error;
  Source source = Source::from_text(text, "<text>", error);
  Arena arena;
  ast::Module* module = error ? nullptr : parse(source, options, arena, error);
  CHECK((module == nullptr) == static_cast<bool>(error));
  return error;
}

std::string answer_to(std::string_view text, ast::Mode mode) {
  Diagnostic error;
  Source source = Source::from_text(text, "<text>", error);
  Arena arena;
  ParseOptions options;
  options.mode = mode;
  if (ast::Module* module = parse(source, options, arena, error)) return dump(*module);
  return std::string(name_of(error.kind)) + ": " + error.message + " @ " +
         std::to_string(error.line) + ":" + std::to_string(error.offset) + "-" +
         std::to_string(error.end_line) + ":" + std::to_string(error.end_offset);
}

template <size_t N>
void check(const Case (&cases)[N], ast::Mode mode) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(answer_to(c.text, mode) == c.answer);
  }
}

std::string repeat(std::string_view piece, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; i++) text += piece;
  return text;
}

bool parses(const std::string& text) { return !error_of(text); }

}  // namespace

TEST_CASE("every construct gives CPython's tree") { check(kGood, ast::Mode::File); }
TEST_CASE("mistakes give CPython's message and place") { check(kBad, ast::Mode::File); }
TEST_CASE("expressions alone") { check(kEval, ast::Mode::Eval); }
TEST_CASE("single statements") { check(kSingle, ast::Mode::Single); }

TEST_CASE("the positions of nodes are CPython's") {
  Diagnostic error;
  Source source = Source::from_text("é = (a) + f'{b}'\n", "<text>", error);
  Arena arena;
  ast::Module* module = parse(source, {}, arena, error);
  REQUIRE(module);
  CHECK(dump(*module, true) ==
        "Module(body=[Assign(targets=[Name(id='é', ctx=Store(), lineno=1, col_offset=0, "
        "end_lineno=1, "
        "end_col_offset=2)], value=BinOp(left=Name(id='a', ctx=Load(), lineno=1, col_offset=6, "
        "end_lineno=1, "
        "end_col_offset=7), op=Add(), right=JoinedStr(values=[FormattedValue(value=Name(id='b', "
        "ctx=Load(), "
        "lineno=1, col_offset=14, end_lineno=1, end_col_offset=15), conversion=-1, lineno=1, "
        "col_offset=11, "
        "end_lineno=1, end_col_offset=17)], lineno=1, col_offset=11, end_lineno=1, "
        "end_col_offset=17), lineno=1, "
        "col_offset=5, end_lineno=1, end_col_offset=17), lineno=1, col_offset=0, end_lineno=1, "
        "end_col_offset=17)], type_ignores=[])");
}

TEST_CASE("errors are shown with the line and carets") {
  CHECK(format_diagnostic(error_of("if a:\n    f(é b)\n")) ==
        "  File \"<text>\", line 2\n"
        "    f(é b)\n"
        "      ^^^\n"
        "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
  CHECK(format_diagnostic(error_of("x = (1,\n  2\n")) ==
        "  File \"<text>\", line 1\n"
        "    x = (1,\n"
        "        ^\n"
        "SyntaxError: '(' was never closed\n");
}

TEST_CASE("a REPL learns whether more lines could help") {
  ParseOptions options;
  options.mode = ast::Mode::Single;
  options.expect_more = true;
  for (std::string_view text :
       {"if x:", "if x:\n  y", "x = (1,", "def f():\n  '''a\nb", "@a\n", "x \\\n", "try:\n  a"}) {
    INFO(text);
    CHECK(error_of(text, options).incomplete);
  }
  for (std::string_view text : {"x y", "if x y:\n  z", "f(]", "x = 'a\n", "for x in y\n  z\n"}) {
    INFO(text);
    Diagnostic error = error_of(text, options);
    CHECK(error);
    CHECK_FALSE(error.incomplete);
  }
  for (std::string_view text : {"x", "if x:\n  y\n", "if x: y\n", "x = (1,\n2)"}) {
    INFO(text);
    CHECK_FALSE(error_of(text, options));
  }
}

TEST_CASE("long chains cost no stack") {
  CHECK(parses("a" + repeat("+a", 100000)));
  CHECK(parses("a" + repeat(".b", 100000)));
  CHECK(parses("a" + repeat("()", 100000)));
  CHECK(parses("a" + repeat("[0]", 100000)));
  CHECK(parses(repeat("a if b else ", 100000) + "c"));
  CHECK(parses("if a: b\n" + repeat("elif a: b\n", 100000)));
  CHECK(parses(repeat("a = ", 100000) + "b"));
  CHECK(parses("a" + repeat(" and a", 100000) + repeat(" < a", 100000)));
}

TEST_CASE("deep nesting is refused, not followed") {
  for (std::string piece : {"-", "not ", "lambda: ", "a**"}) {
    INFO(piece);
    CHECK(error_of(repeat(piece, 100000) + "a").kind == DiagnosticKind::MemoryError);
  }
  CHECK(error_of(repeat("(", 10000)).message == "too many nested parentheses");
  for (std::string pair : {"()", "[]", "{}"})
    CHECK(parses(repeat(pair.substr(0, 1), 200) + "a" + repeat(pair.substr(1), 200)));
  CHECK(parses(repeat("(", 200) + "a" + repeat(" for a in b)", 200)));
  for (std::string piece : {"-", "not ", "lambda: ", "a**"})
    CHECK(parses(repeat(piece, 2900) + "a"));
  CHECK(error_of(repeat("[", 150) + "a b" + repeat("]", 150)).kind == DiagnosticKind::SyntaxError);
  char here = 0;
  ParseOptions options;
  options.stack_limit = reinterpret_cast<uintptr_t>(&here) - 40 * 1024 * kFrameScale;
  CHECK(error_of(repeat("(", 100) + "a" + repeat(")", 100), options).kind ==
        DiagnosticKind::MemoryError);
}

TEST_CASE("nested mistakes are found in linear time") {
  CHECK(error_of(repeat("{1:", 100) + "a b" + repeat("}", 100)).kind ==
        DiagnosticKind::SyntaxError);
  CHECK(error_of(repeat("f(a, ", 80) + "a b" + repeat(")", 80)).kind ==
        DiagnosticKind::SyntaxError);
  CHECK(error_of(repeat("[x for x in ", 50) + "a b" + repeat("]", 50)).kind ==
        DiagnosticKind::SyntaxError);
  CHECK(error_of(repeat("(", 150) + "a b" + repeat(")", 150)).kind == DiagnosticKind::SyntaxError);
  CHECK(error_of(repeat("{", 100) + "a b" + repeat("}", 100)).kind == DiagnosticKind::SyntaxError);
  CHECK(error_of("for " + repeat("(a[", 50) + "a b" + repeat("])", 50) + " in c: pass").kind ==
        DiagnosticKind::SyntaxError);
  CHECK(
      error_of("match a:\n case " + repeat("f(", 100) + "a b" + repeat(")", 100) + ": pass").kind ==
      DiagnosticKind::SyntaxError);
  CHECK(error_of(repeat("a ", 1000000)).message == "invalid syntax");
}

TEST_CASE("a spent budget is a MemoryError") {
  size_t left = 1 << 20, taken = 0;
  struct Account {
    size_t* left;
    size_t* taken;
  } account{&left, &taken};
  ArenaBudget budget;
  budget.context = &account;
  budget.charge = [](void* context, size_t bytes) {
    auto* account = static_cast<Account*>(context);
    if (bytes > *account->left) return false;
    *account->left -= bytes;
    *account->taken += bytes;
    return true;
  };
  budget.release = [](void* context, size_t bytes) {
    *static_cast<Account*>(context)->taken -= bytes;
  };
  {
    Arena arena(budget);
    Diagnostic error;
    Source source = Source::from_text(repeat("x = [a, b, c]\n", 100000), "<text>", error);
    CHECK(parse(source, {}, arena, error) == nullptr);
    CHECK(error.kind == DiagnosticKind::MemoryError);
    CHECK(taken > 0);
  }
  CHECK(taken == 0);
}

TEST_CASE("warnings are recorded, once") {
  std::vector<SourceWarning> warnings;
  ParseOptions options;
  options.warnings = &warnings;
  error_of("x = '\\d \\e'\ny = 1if z else b'\\q'\nf'{\"a\"}\\w' x y", options);
  std::string all;
  for (const SourceWarning& warning : warnings)
    all += std::to_string(warning.line) + " " + warning.message + "\n";
  CHECK(all ==
        "1 invalid escape sequence '\\d'\n"
        "2 invalid decimal literal\n"
        "2 invalid escape sequence '\\q'\n"
        "3 invalid escape sequence '\\w'\n");
}

TEST_CASE("names of characters are looked up") {
  CHECK_FALSE(error_of("'\\N{SNOWMAN}'"));
  CHECK(error_of("'\\N{NOTHING}'").message ==
        "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-10: unknown "
        "Unicode character name");
}

TEST_CASE("long decimal literals obey the digit limit") {
  ParseOptions options;
  options.max_int_digits = 640;
  CHECK_FALSE(error_of(repeat("9", 640), options));
  CHECK(error_of(repeat("9", 641), options).message.starts_with("Exceeds the limit (640 digits)"));
  options.max_int_digits = 0;
  CHECK_FALSE(error_of(repeat("9", 10000), options));
}
