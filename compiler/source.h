// A source text on its way into the lexer: bytes decoded to UTF-8 (byte order mark, encoding cookie: utf-8,
// latin-1, ascii), every line end made '\n', a final '\n' added where one is missing.
// Tested by tests/compiler/lexer_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostic.h"

namespace brine {

class Source {
 public:
  // The bytes of a file: a cookie is obeyed, bad bytes are a SyntaxError.
  static Source from_bytes(std::string_view bytes, std::string_view filename, Diagnostic& error);
  // Text (UTF-8, lone surrogates allowed in the three-byte form): a cookie is a comment. A host may hand in any bytes, so
  // what is no such text is a SyntaxError here too.
  static Source from_text(std::string_view utf8, std::string_view filename, Diagnostic& error);

  std::string_view text() const { return text_; }
  std::string_view filename() const { return filename_; }
  bool newline_added() const { return newline_added_; }
  // By a cookie, a mark, or by being text.
  bool encoding_known() const { return encoding_known_; }

  // Line `number` (1-based) with its '\n', empty past the end. Slow; for diagnostics and tracebacks.
  std::string_view line(uint32_t number) const;

 private:
  static Source from_checked(std::string_view utf8, std::string_view filename, Diagnostic& error);
  void take_lines(std::string_view utf8);

  std::string text_;
  std::string filename_;
  bool newline_added_ = false;
  bool encoding_known_ = true;
};

}  // namespace brine
