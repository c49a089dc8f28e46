// Tested by tests/compiler/parser_test.cpp.
#include "compiler/ast.h"

namespace brine::ast {

std::string_view name_of(StmtKind kind) {
  switch (kind) {
#define STMT(name, python, fields) \
  case StmtKind::name: return python;
#include "compiler/nodes.def"
  }
  return {};
}

std::string_view name_of(ExprKind kind) {
  switch (kind) {
#define EXPR(name, python, fields) \
  case ExprKind::name: return python;
#include "compiler/nodes.def"
  }
  return {};
}

std::string_view name_of(PatternKind kind) {
  switch (kind) {
#define PATTERN(name, python, fields) \
  case PatternKind::name: return python;
#include "compiler/nodes.def"
  }
  return {};
}

namespace {

// One list for all families: a row answers only for its own.
template <class Enum>
std::string_view operator_name(Enum value) {
#define OPERATOR(family, name)                  \
  if constexpr (std::is_same_v<Enum, family>) { \
    if (value == family::name) return #name;    \
  }
#include "compiler/nodes.def"
  return {};
}

}  // namespace

std::string_view name_of(Context value) { return operator_name(value); }
std::string_view name_of(BoolOperator value) { return operator_name(value); }
std::string_view name_of(Operator value) { return operator_name(value); }
std::string_view name_of(UnaryOperator value) { return operator_name(value); }
std::string_view name_of(CompareOperator value) { return operator_name(value); }

Expr* left_child(Expr* node) {
  if (auto* binary = as<BinOp>(node)) return binary->left;
  if (auto* attribute = as<Attribute>(node)) return attribute->value;
  if (auto* subscript = as<Subscript>(node)) return subscript->value;
  if (auto* call = as<Call>(node)) return call->func;
  return nullptr;
}

}  // namespace brine::ast
