// See compilation.h.
#include "compiler/compilation.h"

#include <algorithm>

#include "vm/base/c_stack.h"

namespace brine {
namespace {

constexpr uintptr_t kReserve =
    16 * 1024 * kFrameScale;  // what a level may use before it asks again

uintptr_t limit_of(const CompileOptions& options) {
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  return (options.stack_limit ? options.stack_limit : c_stack_limit(here)) + kReserve;
}

}  // namespace

Compilation::Compilation(Arena& arena, std::string_view text, const std::string& filename,
                         const CompileOptions& options)
    : arena(arena),
      filename(filename),
      options(options),
      future_annotations(options.future_annotations),
      text_(text),
      stack_limit_(limit_of(options)) {
  size_t count = size_t(std::count(text.begin(), text.end(), '\n')) + 2;
  if (!charge(count * sizeof(uint32_t))) return;
  line_starts_.reserve(count);
  line_starts_.push_back(0);
  for (size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    line_starts_.push_back(uint32_t(at + 1));
  line_starts_.push_back(uint32_t(text.size()));
}

std::string_view Compilation::lines(uint32_t first, uint32_t last) const {
  if (first == 0 || first >= line_starts_.size()) return {};
  size_t end = std::min<size_t>(last, line_starts_.size() - 1);
  if (end < first) return {};
  return text_.substr(line_starts_[first - 1], line_starts_[end] - line_starts_[first - 1]);
}

void Compilation::fail(const ast::Span& span, std::string message, DiagnosticKind kind) {
  if (error) return;
  error.kind = kind;
  error.message = std::move(message);
  error.filename = filename;
  if (kind == DiagnosticKind::MemoryError || kind == DiagnosticKind::RecursionError) return;
  error.line = int32_t(span.line);
  error.end_line = int32_t(span.end_line);
  std::string_view line = lines(span.line, span.line);
  error.offset = int32_t(span.col) + 1;  // in bytes, as CPython's later passes have it
  error.end_offset = int32_t(span.end_col) + 1;
  // CPython's later passes read the line from the file again, so they have none for a str.
  if (options.origin == Origin::Text) return;
  error.text = std::string(line);
  error.has_text = !line.empty();
}

void Compilation::warn(const ast::Span& span, std::string message) {
  if (!warnings) return;
  for (const SourceWarning& known : *warnings)  // code that is written twice warns once
    if (known.line == span.line && known.message == message) return;
  warnings->push_back({SourceWarning::Kind::SyntaxWarning, std::move(message), span.line,
                       int32_t(span.col) + 1, int32_t(span.end_line), int32_t(span.end_col) + 1,
                       true});
}

bool Compilation::too_deep() {
  fail({}, "maximum recursion depth exceeded during compilation", DiagnosticKind::RecursionError);
  return false;
}

bool Compilation::charge(size_t bytes) {
  if (arena.charge(bytes) && !arena.exhausted()) return true;
  fail({}, "", DiagnosticKind::MemoryError);
  return false;
}

ast::Identifier Compilation::mangle_private(ast::Identifier class_name, ast::Identifier name) {
  if (name.ends_with("__") || name.find('.') != name.npos) return name;
  size_t start = class_name.find_first_not_of('_');
  if (start == class_name.npos) return name;
  std::string mangled = "_";
  mangled += class_name.substr(start);
  mangled += name;
  return arena.intern(mangled);
}

}  // namespace brine
