// Constant folding: the value of an expression that is known from the text alone, as CPython's optimiser knows it.
// What would raise is left to run time; so are results that would bloat the code.
// Tested by tests/compiler/codegen_test.cpp.
#pragma once

#include <optional>

#include "compiler/ast.h"
#include "compiler/compilation.h"
#include "vm/bytecode/code_unit.h"

namespace brine {

// A known value; `Constant` alone would be ambiguous beside the syntax tree's node.
using Known = Constant;

// The literal itself.
Known literal(const ast::ConstantValue& value);

// The value of `e`, or nothing. Looks below operators, displays of tuples and subscripts only.
std::optional<Known> fold(Compilation& cx, ast::Expr* e);

// One step, for a walk along a left spine.
std::optional<Known> fold_binary(ast::Operator op, const Known& left, const Known& right);
std::optional<Known> fold_subscript(const Known& value, const Known& index);

// `in [1, 2]` and `for x in [1, 2]`: the display as a constant tuple; of a set a frozenset.
std::optional<Known> fold_display(Compilation& cx, ast::Expr* e);

bool truth(const Known& value);
// The truth of a constant condition, or nothing.
std::optional<bool> fold_truth(Compilation& cx, ast::Expr* e);

}  // namespace brine
