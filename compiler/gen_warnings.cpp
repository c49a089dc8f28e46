// SyntaxWarnings: code that is legal and almost certainly a mistake, in CPython's words. See codegen.h.
#include "compiler/codegen.h"

namespace brine {

using namespace ast;

namespace {

using Type = ConstantValue::Type;

const char* type_name(Type type) {
  switch (type) {
    case Type::None: return "NoneType";
    case Type::False:
    case Type::True: return "bool";
    case Type::Ellipsis: return "ellipsis";
    case Type::Int:
    case Type::BigInt: return "int";
    case Type::Float: return "float";
    case Type::Complex: return "complex";
    case Type::Str: return "str";
    case Type::Bytes: return "bytes";
  }
  return "";
}

// The type of what is written out, or null for what only run time knows.
const char* literal_type(Expr* e) {
  switch (e->kind) {
    case ExprKind::Constant: return type_name(to<ast::Constant>(e).value.type);
    case ExprKind::Tuple: return "tuple";
    case ExprKind::List:
    case ExprKind::ListComp: return "list";
    case ExprKind::Dict:
    case ExprKind::DictComp: return "dict";
    case ExprKind::Set:
    case ExprKind::SetComp: return "set";
    case ExprKind::GeneratorExp: return "generator";
    case ExprKind::Lambda: return "function";
    case ExprKind::JoinedStr:
    case ExprKind::FormattedValue: return "str";
    default: return nullptr;
  }
}

bool is_identity_safe(Compilation& cx, Expr* e) {
  auto known = fold(cx, e);
  if (!known) return true;
  return known->kind == Known::Kind::None || known->kind == Known::Kind::False ||
         known->kind == Known::Kind::True || known->kind == Known::Kind::Ellipsis;
}

}  // namespace

void CodeGen::warn_comparison(Compare& e) {
  for (size_t i = 0; i < e.ops.size(); i++) {
    bool is = e.ops[i] == CompareOperator::Is;
    if (!is && e.ops[i] != CompareOperator::IsNot) continue;
    if (is_identity_safe(cx, i ? e.comparators[i - 1] : e.left) &&
        is_identity_safe(cx, e.comparators[i]))
      continue;
    return cx.warn(e.span, is ? "\"is\" with a literal. Did you mean \"==\"?"
                              : "\"is not\" with a literal. Did you mean \"!=\"?");
  }
}

void CodeGen::warn_call(Call& e) {
  const char* type = literal_type(e.func);
  if (!type || e.func->kind == ExprKind::Lambda) return;
  cx.warn(e.span,
          std::string("'") + type + "' object is not callable; perhaps you missed a comma?");
}

void CodeGen::warn_subscript(Subscript& e) {
  const char* type = literal_type(e.value);
  if (!type) return;
  auto* constant = as<ast::Constant>(e.value);
  bool text =
      constant && (constant->value.type == Type::Str || constant->value.type == Type::Bytes);
  bool sequence = text || e.value->kind == ExprKind::Tuple || e.value->kind == ExprKind::List ||
                  e.value->kind == ExprKind::ListComp || e.value->kind == ExprKind::JoinedStr ||
                  e.value->kind == ExprKind::FormattedValue;
  if (e.value->kind == ExprKind::Dict || e.value->kind == ExprKind::DictComp) return;
  if (!sequence)
    return cx.warn(e.span, std::string("'") + type +
                               "' object is not subscriptable; perhaps you missed a comma?");
  const char* index = literal_type(e.slice);
  auto* number = as<ast::Constant>(e.slice);
  bool integer = number && (number->value.type == Type::Int || number->value.type == Type::BigInt ||
                            number->value.type == Type::True || number->value.type == Type::False);
  if (!index || integer) return;
  cx.warn(e.span, std::string(type) + " indices must be integers or slices, not " + index +
                      "; perhaps you missed a comma?");
}

}  // namespace brine
