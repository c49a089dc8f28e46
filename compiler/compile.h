// The compiler's front door: source text in, an immutable CodeUnit out, or what is wrong with the text.
//
//   CompileResult r = compile(bytes, "x.py", CompileMode::Exec, options);
//   if (!r.unit) show(r.error);
//
// Nothing here touches a Vm's heap; one compilation is one thread's and leaves nothing behind.
// Tested by tests/compiler/codegen_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/arena.h"
#include "compiler/diagnostic.h"
#include "compiler/parser.h"
#include "vm/bytecode/code_unit.h"

namespace brine {

enum class CompileMode : uint8_t { Exec, Eval, Single };

struct CompileOptions {
  ArenaBudget budget;         // whom memory is charged to; unlimited without
  uintptr_t stack_limit = 0;  // lowest address the stack may reach; 0: as far as the thread's goes
  bool keep_source = true;    // units carry the lines of their definitions
  bool future_annotations = false;  // inherited from the code that calls compile()
  bool hidden = false;              // kHidden on all units: stubs of the library
  bool expect_more = false;         // Single, for a REPL: a block stays open until an empty line
  Origin origin = Origin::Bytes;
  int optimize = 0;  // 0, 1 (no asserts, __debug__ false), 2 (no docstrings either)
  uint32_t max_int_digits = 4300;
};

struct CompileResult {
  std::shared_ptr<const CodeUnit> unit;  // null when there is an error
  Diagnostic error;
  std::vector<SourceWarning> warnings;
  bool future_annotations = false;  // the source asked for them: what code it compiles inherits
};

CompileResult compile(std::string_view source, const std::string& filename, CompileMode mode,
                      const CompileOptions& options = {});

}  // namespace brine
