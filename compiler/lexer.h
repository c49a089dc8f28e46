// Text to tokens, one at a time, as CPython 3.11 cuts them: indentation becomes Indent and Dedent, line ends
// inside brackets vanish, a string literal is one token with prefix and quotes.
//
// The text is UTF-8 with '\n' line ends and no '\0' but the one behind its end. The first error stops the
// lexer: it answers Error tokens from there on, and error() describes it in CPython's words.
// Tested by tests/compiler/lexer_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast.h"
#include "compiler/diagnostic.h"

namespace brine {

enum class TokenKind : uint8_t {
#define TOKEN(kind, name) kind,
#define SYMBOL(kind, text) kind,
#define KEYWORD(kind, text) Kw##kind,
#include "compiler/tokens.def"
};

std::string_view name_of(TokenKind kind);  // "NAME", "==", "while"

constexpr uint32_t kNoColumn = UINT32_MAX;

struct Token {
  TokenKind kind = TokenKind::EndMarker;
  uint8_t level = 0;   // brackets open after it
  uint32_t start = 0;  // offsets into the lexer's text
  uint32_t end = 0;
  ast::Span
      span;  // columns are kNoColumn for Indent, Dedent, EndMarker and most errors: no text of their own
};

class Lexer {
 public:
  // Where the text lies in its file: the expression of an f-string starts somewhere inside. Columns on its
  // first line are shifted by first_column.
  struct Place {
    uint32_t first_line = 1;
    uint32_t first_column = 0;
  };

  explicit Lexer(std::string_view text) : Lexer(text, Place()) {}
  Lexer(std::string_view text, Place place);

  void next(Token& token);

  // ---- after an Error token
  enum class Failure : uint8_t {
    None,
    Error,       // error() says it
    OpenString,  // it too; the text ends inside a triple-quoted string
    Line,        // it too; of a whole line, and weaker than an error of the grammar before it
    EndOfFile,   // the text ends inside brackets or behind a backslash
    Dedent,      // back to a column nothing starts at
  };
  Failure failure() const { return failure_; }
  const Diagnostic& error() const { return error_; }
  bool at_end() const { return cursor_ >= end_; }

  // ---- for the parser's messages
  std::string_view text() const { return {text_, static_cast<size_t>(end_ - text_)}; }
  uint32_t line() const { return line_; }
  // The current line; with those before it that it continues.
  std::string_view held_lines() const;
  uint32_t column() const { return static_cast<uint32_t>(cursor_ - line_start_); }
  int level() const { return level_; }
  struct Bracket {
    char character;
    uint32_t line, column;
  };
  const Bracket& innermost_bracket() const { return brackets_[level_ - 1]; }
  uint32_t first_column() const { return place_.first_column; }

  // The REPL's: at the end of the text, forget the open blocks.
  void drop_indentation() { indent_ = 0; }
  void imply_dedents() {
    pending_ = -indent_;
    indent_ = 0;
  }

  // Warnings of numbers run into keywords; null: not recorded.
  std::vector<SourceWarning>* warnings = nullptr;

 private:
  static constexpr int kMostIndents = 100;
  static constexpr int kMostBrackets = 200;

  bool read_indentation(bool& blank);
  bool settle_indentation(uint32_t column, uint32_t alternative);
  bool continue_line();
  void newline(bool inside_token);
  TokenKind scan();
  TokenKind scan_name();
  TokenKind scan_string();
  TokenKind scan_number();
  TokenKind scan_fraction();
  TokenKind scan_exponent_or_end();
  TokenKind scan_leading_zero();
  TokenKind scan_radix(int radix, const char* kind);
  bool scan_digits();
  bool end_number(const char* kind);
  TokenKind scan_symbol();
  TokenKind open_bracket();
  TokenKind close_bracket(TokenKind kind);
  bool check_name();
  TokenKind fail(std::string message, int32_t from = -1, int32_t to = -1);
  TokenKind fail_line(DiagnosticKind kind, const char* message, int32_t offset);
  TokenKind fail_quietly(Failure failure);
  std::string_view line_text(const char* line_start) const;

  const char* text_;
  const char* end_;
  const char* cursor_;
  const char* start_;  // of the token being read
  const char* line_start_;
  const char* string_line_start_ = nullptr;  // of the line where a string token began
  const char* buffer_;                       // line start, not moved by continuation lines
  Place place_;
  uint32_t line_;
  uint32_t string_line_ = 0;
  bool at_line_start_ = true;
  bool newline_pending_ = false;  // a '\n' was read, the next line not begun
  int pending_ = 0;               // Indents (positive) or Dedents (negative) still to hand out
  int indent_ = 0;
  int level_ = 0;
  Failure failure_ = Failure::None;
  Diagnostic error_;
  uint32_t indents_[kMostIndents] = {0};
  uint32_t alternatives_[kMostIndents] = {
      0};  // the same with tabs one column wide, to find ambiguous ones
  Bracket brackets_[kMostBrackets];
};

}  // namespace brine
