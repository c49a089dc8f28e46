// Tokens, source texts and the arena.
#include "compiler/lexer.h"

#include "compiler/arena.h"
#include "compiler/source.h"
#include "tests/support/catch.h"

using namespace brine;

namespace {

// "NAME 1:0-1, ..." with positions, or names only.
std::string tokens(std::string_view text, bool positions = false) {
  Diagnostic error;
  Source source = Source::from_text(text, "<text>", error);
  Lexer lexer(source.text());
  std::string result;
  for (Token token;;) {
    lexer.next(token);
    if (!result.empty()) result += ' ';
    result += name_of(token.kind);
    if (positions && token.span.col != kNoColumn) {
      result += ':' + std::to_string(token.span.line) + "." + std::to_string(token.span.col) + "-" +
                std::to_string(token.span.end_line) + "." + std::to_string(token.span.end_col);
    }
    if (token.kind == TokenKind::Error) return result + " " + lexer.error().message;
    if (token.kind == TokenKind::EndMarker) return result;
  }
}

std::string read(std::string_view bytes) {
  Diagnostic error;
  Source source = Source::from_bytes(bytes, "x.py", error);
  return error ? std::string(name_of(error.kind)) + ": " + error.message
               : std::string(source.text());
}

}  // namespace

TEST_CASE("indentation and line ends") {
  CHECK(tokens("") == "ENDMARKER");
  CHECK(tokens("x") == "NAME NEWLINE ENDMARKER");
  CHECK(tokens("if x:\n  y\nz\n") ==
        "if NAME : NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE ENDMARKER");
  CHECK(tokens("if x:\n  y") == "if NAME : NEWLINE INDENT NAME NEWLINE DEDENT ENDMARKER");
  CHECK(tokens("a\n\n   \n  # c\n\f\nb") == "NAME NEWLINE NAME NEWLINE ENDMARKER");
  CHECK(tokens("(\n a\n   b\n)") == "( NAME NAME ) NEWLINE ENDMARKER");
  CHECK(tokens("a \\\n  b") == "NAME NAME NEWLINE ENDMARKER");
  CHECK(tokens("if x:\n\ta\n        b\n") ==
        "if NAME : NEWLINE INDENT NAME NEWLINE ERRORTOKEN inconsistent use of tabs and spaces in "
        "indentation");
  CHECK(tokens("if x:\n  a\n\f  b\n") ==
        "if NAME : NEWLINE INDENT NAME NEWLINE NAME NEWLINE DEDENT ENDMARKER");
  CHECK(tokens("if x:\r\n  y\rz") ==
        "if NAME : NEWLINE INDENT NAME NEWLINE DEDENT NAME NEWLINE ENDMARKER");
}

TEST_CASE("every symbol and keyword") {
  std::string text, names;
#define SYMBOL(kind, spelling)                                                        \
  if (std::string_view(spelling).find_first_of("()[]{}") == std::string_view::npos) { \
    text += spelling " ";                                                             \
    names += spelling " ";                                                            \
  }
#define KEYWORD(kind, spelling) \
  text += spelling " ";         \
  names += spelling " ";
#include "compiler/tokens.def"
  CHECK(tokens(text) == names + "NEWLINE ENDMARKER");
  CHECK(tokens("iff Non ifs _if") == "NAME NAME NAME NAME NEWLINE ENDMARKER");
  CHECK(tokens("a<>b$!") == "NAME != NAME OP OP NEWLINE ENDMARKER");
  CHECK(tokens("a:=b->c...d.e") == "NAME := NAME -> NAME ... NAME . NAME NEWLINE ENDMARKER");
}

TEST_CASE("strings are one token with prefix and quotes") {
  for (std::string_view prefix : {"", "r", "b", "u", "f", "rb", "Br", "fR", "rF", "U"}) {
    INFO(prefix);
    CHECK(tokens(std::string(prefix) + "'a\\'b'") == "STRING NEWLINE ENDMARKER");
  }
  CHECK(tokens("ub''") == "NAME STRING NEWLINE ENDMARKER");
  CHECK(tokens("'' '''a\n'b''' \"\"\"\"a\"\"\"", true) ==
        "STRING:1.0-1.2 STRING:1.3-2.5 STRING:2.6-2.14 NEWLINE:2.14-2.14 ENDMARKER");
  CHECK(tokens("'a\\\nb'") == "STRING NEWLINE ENDMARKER");
  CHECK(tokens("x = 'a\nb'") ==
        "NAME = ERRORTOKEN unterminated string literal (detected at line 1)");
  CHECK(tokens("'''a\nb") ==
        "ERRORTOKEN unterminated triple-quoted string literal (detected at line 2)");
}

TEST_CASE("numbers") {
  for (std::string_view number : {"0", "00_0", "1_2", "0xF_f", "0O7", "0b1_0", "1.", ".5", "1.5e-3",
                                  "1_0.0_1", "1j", "1e5J", "0777.", "0888e1"}) {
    INFO(number);
    CHECK(tokens(number) == "NUMBER NEWLINE ENDMARKER");
  }
  CHECK(tokens("1.e") == "ERRORTOKEN invalid decimal literal");
  CHECK(tokens("1if 1or 0x1for") == "NUMBER if NUMBER or NUMBER or NEWLINE ENDMARKER");
  CHECK(tokens("1.5.real") == "NUMBER . NAME NEWLINE ENDMARKER");
  CHECK(tokens("0b2") == "ERRORTOKEN invalid digit '2' in binary literal");
}

TEST_CASE("names beyond ASCII") {
  CHECK(tokens("é ª _é a̐", true)
            .starts_with("NAME:1.0-1.2 NAME:1.3-1.5 NAME:1.6-1.9 NAME:1.10-1.13"));
  CHECK(tokens("a“b") == "ERRORTOKEN invalid character '“' (U+201C)");
  CHECK(tokens("x\xc2\xa0= 1") == "ERRORTOKEN invalid non-printable character U+00A0");
}

TEST_CASE("encodings") {
  CHECK(read("x\r\ny\rz") == "x\ny\nz\n");
  CHECK(read("\xef\xbb\xbfx") == "x\n");
  CHECK(read("# -*- coding: latin-1 -*-\n'\xe9'") == "# -*- coding: latin-1 -*-\n'é'\n");
  CHECK(read("\n# vim: set fileencoding=iso-8859-1 :\n'\xe9'") ==
        "\n# vim: set fileencoding=iso-8859-1 :\n'é'\n");
  CHECK(read("x\n# coding: latin-1\n") == "x\n# coding: latin-1\n");
  CHECK(read("# coding: ascii\n'\xe9'") == "SyntaxError: encoding problem: ascii");
  CHECK(read("# coding: koi8-r\n") == "SyntaxError: encoding problem: koi8-r");
  CHECK(read("\xef\xbb\xbf# coding: latin-1\n") ==
        "SyntaxError: encoding problem: iso-8859-1 with BOM");
  CHECK(
      read("x\n'\xff'")
          .starts_with("SyntaxError: Non-UTF-8 code starting with '\\xff' in file x.py on line 2"));
  CHECK(read(std::string_view("x\0", 2)) ==
        "ValueError: source code string cannot contain null bytes");
}

TEST_CASE("lines of a source") {
  Diagnostic error;
  Source source = Source::from_text("a\nbc", "<text>", error);
  CHECK(source.line(1) == "a\n");
  CHECK(source.line(2) == "bc\n");
  CHECK(source.line(3) == "");
  CHECK(source.newline_added());
}

TEST_CASE("equal names are one") {
  Arena arena;
  std::vector<std::string_view> names;
  for (int i = 0; i < 2000; i++) names.push_back(arena.intern("name" + std::to_string(i)));
  for (int i = 0; i < 2000; i++) {
    if (arena.intern("name" + std::to_string(i)).data() != names[static_cast<size_t>(i)].data())
      FAIL(i);
  }
  CHECK(arena.intern("").data() != nullptr);
  CHECK(arena.bytes() > 10000);
}

TEST_CASE("an arena aligns and survives large blocks") {
  Arena arena;
  for (size_t size : {1u, 7u, 5000u, 3000000u, 16u}) {
    auto* at = static_cast<char*>(arena.allocate(size, 16));
    CHECK(reinterpret_cast<uintptr_t>(at) % 16 == 0);
    std::fill_n(at, size, 'x');
  }
}
