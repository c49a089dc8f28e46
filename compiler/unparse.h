// An expression as text again, as CPython writes annotations under `from __future__ import annotations`: one space
// around operators, parentheses where precedence asks for them, strings by repr.
// Tested by tests/compiler/codegen_test.cpp.
#pragma once

#include <string>

#include "compiler/ast.h"

namespace brine {

std::string unparse(ast::Expr& e);

}  // namespace brine
