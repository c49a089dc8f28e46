// What can be assigned to or deleted. A target is a primary, or targets in brackets or with a star: so it is read
// as an expression and then turned into a target, or found not to be one. Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// star_targets: star_target !',' | star_target (',' star_target)* [',']
Expr* Parser::star_targets() {
  Span start = token().span;
  Expr* first = star_target();
  if (!first || !at(TokenKind::Comma)) return first;
  Expr* all = tuple_rest(start, first, &Parser::star_target);
  to<Tuple>(all).ctx = Context::Store;
  return all;
}

// star_target: '*' (!'*' star_target) | target_with_star_atom
// target_with_star_atom: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | star_atom
// star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')'
//          | '[' [star_targets_list_seq] ']'
Expr* Parser::star_target() {
  size_t begin = mark();
  Span start = token().span;
  if (!accept(TokenKind::Star)) {
    Expr* target = primary();
    if (target && to_target(target, Context::Store)) return target;
    reset(begin);
    return nullptr;
  }
  if (at(TokenKind::Star)) return nullptr;
  Expr* value = star_target();
  if (!value) return nullptr;
  auto* starred = make<Starred>(start);
  starred->value = value;
  starred->ctx = Context::Store;
  return starred;
}

// del_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
// del_t_atom: NAME | '(' del_target ')' | '(' [del_targets] ')' | '[' [del_targets] ']'
Expr* Parser::delete_target() {
  size_t begin = mark();
  Expr* target = primary();
  if (target && to_target(target, Context::Del)) return target;
  reset(begin);
  return nullptr;
}

// single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
bool Parser::is_single_target(Expr* expr) {
  return expr->kind == ExprKind::Name || expr->kind == ExprKind::Attribute ||
         expr->kind == ExprKind::Subscript;
}

// Gives the expression a target's context, if it can be one. The depth is that of the expression, already checked.
bool Parser::to_target(Expr* expr, Context context) {
  auto all = [&](Seq<Expr*> elements) {
    for (Expr* element : elements) {
      if (!to_target(element, context)) return false;
    }
    return true;
  };
  switch (expr->kind) {
    case ExprKind::Name: to<Name>(expr).ctx = context; return true;
    case ExprKind::Attribute: to<Attribute>(expr).ctx = context; return true;
    case ExprKind::Subscript: to<Subscript>(expr).ctx = context; return true;
    case ExprKind::List: to<List>(expr).ctx = context; return all(to<List>(expr).elts);
    case ExprKind::Tuple: to<Tuple>(expr).ctx = context; return all(to<Tuple>(expr).elts);
    case ExprKind::Starred:
      if (context == Context::Del) return false;
      to<Starred>(expr).ctx = context;
      return to_target(to<Starred>(expr).value, context);
    default: return false;
  }
}

}  // namespace brine
