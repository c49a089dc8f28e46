// What one compilation shares between its passes: options, the arena of the tree, the first error, the stack that
// is left, the lines of the source. Plain data with a few questions; scope.cpp, gen_*.cpp and compile.cpp use it.
// Tested by tests/compiler/codegen_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/arena.h"
#include "compiler/ast.h"
#include "compiler/compile.h"
#include "compiler/diagnostic.h"

namespace brine {

class Compilation {
 public:
  Compilation(Arena& arena, std::string_view text, const std::string& filename,
              const CompileOptions& options);

  Arena& arena;
  const std::string& filename;
  const CompileOptions& options;
  bool future_annotations = false;
  uint32_t last_future_line = 0;  // of the head of the file; later future imports are errors
  Diagnostic error;               // the first one; passes stop when it is set
  std::vector<SourceWarning>* warnings = nullptr;

  bool failed() const { return bool(error); }
  // Records the first error, at 1-based columns.
  void fail(const ast::Span& span, std::string message,
            DiagnosticKind kind = DiagnosticKind::SyntaxError);
  void warn(const ast::Span& span, std::string message);

  // Whether recursion may go one level deeper; if not, the error is set. Every recursive pass asks at each node.
  bool deeper() {
    if (reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) > stack_limit_) [[likely]]
      return going_on();
    return too_deep();
  }
  // Whatever takes many steps without going deeper asks this at each: the budget is where an interrupt is told.
  bool going_on() {
    if (--steps_left_ > 0) [[likely]]
      return true;
    steps_left_ = kStepsAtOnce;
    return charge(0);
  }
  // Charges memory that code units take while they are made.
  bool charge(size_t bytes);

  // The lines [first, last] with their ends; empty past the text.
  std::string_view lines(uint32_t first, uint32_t last) const;

  // `__name` in class `C` is `_C__name`; interned. Other names as they are.
  ast::Identifier mangle(ast::Identifier class_name, ast::Identifier name) {
    if (name.size() < 3 || name[0] != '_' || name[1] != '_' || !class_name.data()) return name;
    return mangle_private(class_name, name);
  }

 private:
  bool too_deep();
  ast::Identifier mangle_private(ast::Identifier class_name, ast::Identifier name);
  std::string_view text_;
  std::vector<uint32_t> line_starts_;
  uintptr_t stack_limit_;
  static constexpr int kStepsAtOnce = 1024;
  int steps_left_ = kStepsAtOnce;
};

}  // namespace brine
