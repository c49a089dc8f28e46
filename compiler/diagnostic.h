// What is wrong with a source text, in CPython's words, and where: enough for a host to raise the exception or
// to print the line with its caret range. Lines and offsets are 1-based; offsets count characters, not bytes.
// An offset of 0 or -1 means "unknown", as in CPython. Tested by tests/compiler/parser_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brine {

// The exception this becomes.
enum class DiagnosticKind : uint8_t {
  None,
  SyntaxError,
  IndentationError,
  TabError,
  RecursionError,  // the tree nests deeper than the stack allows
  ValueError,      // a null byte in a string given to compile()
  MemoryError,     // the budget is spent, or the text nests deeper than the stack allows
};

struct Diagnostic {
  DiagnosticKind kind = DiagnosticKind::None;
  std::string message;
  std::string filename;
  int32_t line = 0;
  int32_t offset = 0;
  int32_t end_line = 0;
  int32_t end_offset = 0;
  std::string text;  // the line, UTF-8, with its newline if it has one
  bool has_text = false;
  bool incomplete = false;  // Mode::Single: more input could make it valid (show the second prompt)

  explicit operator bool() const { return kind != DiagnosticKind::None; }
};

// "SyntaxError", "IndentationError", ...
std::string_view name_of(DiagnosticKind kind);

// A warning worth recording; the host decides whether anybody sees it, or makes a SyntaxError of it: offsets as there.
struct SourceWarning {
  enum class Kind : uint8_t { DeprecationWarning, SyntaxWarning } kind = Kind::DeprecationWarning;
  std::string message;
  uint32_t line = 0;
  int32_t offset = 0, end_line = 0, end_offset = 0;
  bool late = false;  // noticed by the passes behind the parser
};

// As CPython prints it without a traceback above it:
//     File "x.py", line 1
//       if x
//           ^
//   SyntaxError: expected ':'
std::string format_diagnostic(const Diagnostic& diagnostic);

}  // namespace brine
