// The tree as text, byte for byte what CPython's ast.dump() prints. For tests and for looking.
// Tested by tests/compiler/parser_test.cpp and tests/compiler/compare_ast.py.
#pragma once

#include <string>

#include "compiler/ast.h"

namespace brine {

// include_attributes: lineno, col_offset, end_lineno, end_col_offset of every node that has them.
std::string dump(ast::Module& module, bool include_attributes = false);

}  // namespace brine
