// Tested by tests/compiler/parser_test.cpp.
#include "compiler/diagnostic.h"

namespace brine {

std::string_view name_of(DiagnosticKind kind) {
  switch (kind) {
    case DiagnosticKind::None: return "";
    case DiagnosticKind::SyntaxError: return "SyntaxError";
    case DiagnosticKind::IndentationError: return "IndentationError";
    case DiagnosticKind::TabError: return "TabError";
    case DiagnosticKind::ValueError: return "ValueError";
    case DiagnosticKind::RecursionError: return "RecursionError";
    case DiagnosticKind::MemoryError: return "MemoryError";
  }
  return "";
}

namespace {

// The line without its indentation, and carets below it. Only one line is shown: a range that goes on is
// marked to the end of the first.
std::string marked_line(const Diagnostic& d) {
  std::string_view text = d.text;
  int64_t from = d.offset,
          to = d.end_line > d.line ? static_cast<int64_t>(text.size()) : d.end_offset;
  int64_t carets = to > 0 && to > from ? to - from : 1;
  if (d.kind != DiagnosticKind::SyntaxError) carets = 1;  // so does CPython's printer
  from--;
  while (!text.empty() && (text[0] == ' ' || text[0] == '\t' || text[0] == '\f')) {
    text.remove_prefix(1);
    from--;
  }
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (from > static_cast<int64_t>(text.size())) from = static_cast<int64_t>(text.size());
  for (size_t line_end;
       (line_end = text.find('\n')) != text.npos && static_cast<int64_t>(line_end) < from;) {
    text.remove_prefix(line_end + 1);
    from -= static_cast<int64_t>(line_end) + 1;
  }
  std::string result = "    " + std::string(text) + "\n";
  if (from < 0) return result;
  return result + "    " + std::string(static_cast<size_t>(from), ' ') +
         std::string(static_cast<size_t>(carets), '^') + "\n";
}

}  // namespace

std::string format_diagnostic(const Diagnostic& d) {
  std::string result;
  if (d.line > 0) {
    result += "  File \"" + d.filename + "\", line " + std::to_string(d.line) + "\n";
    if (d.has_text && !d.text.empty()) result += marked_line(d);
  }
  result += name_of(d.kind);
  if (!d.message.empty()) result += ": " + d.message;
  return result + "\n";
}

}  // namespace brine
