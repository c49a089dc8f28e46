// Text to tree: the whole grammar of Python 3.11.
//
//   Arena arena(budget);
//   Diagnostic error;
//   Source source = Source::from_bytes(bytes, "x.py", error);
//   ast::Module* tree = error ? nullptr : parse(source, {}, arena, error);
//
// The tree and its texts live in the arena; the Source may go once parse() has returned.
// Tested by tests/compiler/parser_test.cpp and, against CPython's own trees, tests/compiler/compare_ast.py.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/arena.h"
#include "compiler/ast.h"
#include "compiler/diagnostic.h"
#include "compiler/source.h"
#include "vm/base/origin.h"

namespace brine {

struct ParseOptions {
  ast::Mode mode = ast::Mode::File;
  // The lowest address the parser's stack may reach; it stops with MemoryError some kilobytes above it.
  // 0: as far as the thread's own stack goes.
  uintptr_t stack_limit = 0;
  // Mode::Single, for a REPL: a block stays open until an empty line closes it (error.incomplete).
  bool expect_more = false;
  Origin origin = Origin::Bytes;
  // Errors tell columns in bytes, as CPython's parser does where no encoding was named.
  bool byte_columns = false;
  // Longest decimal int literal in digits (sys.set_int_max_str_digits), 0 for any.
  uint32_t max_int_digits = 4300;
  std::vector<SourceWarning>* warnings = nullptr;
};

// The tree, or null and `error`. Mode::Single sets error.incomplete where more lines could complete the text.
ast::Module* parse(const Source& source, const ParseOptions& options, Arena& arena,
                   Diagnostic& error);

}  // namespace brine
