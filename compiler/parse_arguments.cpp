// The arguments of a call or of a class statement. Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// (assignment_expression | expression !':=')
Expr* Parser::positional_argument() {
  size_t begin = mark();
  if (Expr* named = assignment_expression()) return named;
  if (raised_) return nullptr;
  reset(begin);
  Expr* value = expression();
  return value && !at(TokenKind::ColonEqual) ? value : nullptr;
}

// arguments: args [','] &')' | invalid_arguments
bool Parser::arguments(CallArguments& result) {
  size_t begin = mark();
  if (args(result)) {
    accept(TokenKind::Comma);
    if (at(TokenKind::RightParen)) return true;
  }
  if (invalid_rules_on() && !raised_) {
    reset(begin);
    invalid_arguments();
  }
  return false;
}

// What a call has between its parentheses, and the closing one: primary genexp | primary '(' [arguments] ')'.
// The first pass reads a lone generator's element as an argument; its span has the parentheses in it.
bool Parser::call_arguments(CallArguments& result) {
  size_t begin = mark();
  Span paren = token().span;
  if (explaining_) {
    if (Expr* generator = generator_expression()) {
      result.args = arena_.copy(&generator, 1);
      return true;
    }
    if (raised_) return false;
    reset(begin);
  }
  position_++;
  if (accept(TokenKind::RightParen)) return true;
  if (explaining_) return arguments(result) && accept(TokenKind::RightParen);
  if (!args(result)) return false;
  bool lone = result.keywords.empty() && result.args.size() == 1;
  if (!lone || (!at(TokenKind::KwFor) && !at(TokenKind::KwAsync))) {
    accept(TokenKind::Comma);
    return accept(TokenKind::RightParen);
  }
  Seq<Comprehension*> generators;
  Expr* element = result.args[0];
  if (element->kind == ExprKind::Starred || !for_if_clauses(generators)) return false;
  if (!accept(TokenKind::RightParen)) return false;
  auto* generator = make<GeneratorExp>(paren);
  generator->elt = element;
  generator->generators = generators;
  result.args[0] = generator;
  return true;
}

// args: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+ [',' kwargs] | kwargs
bool Parser::args(CallArguments& result) {
  Span start = token().span;
  Items<Expr> items(*this);
  for (;;) {
    size_t before = mark();
    if (items.size() && !accept(TokenKind::Comma)) break;
    bool keyword = at(TokenKind::DoubleStar) ||
                   (!explaining_ && at(TokenKind::Name) && peek(1) == TokenKind::Equal);
    bool starred = at(TokenKind::Star);
    Expr* item = keyword ? nullptr : starred ? starred_expression() : positional_argument();
    if (raised_) return false;
    if (!item || (!starred && at(TokenKind::Equal))) {
      reset(before);
      break;
    }
    items.push(item);
  }
  size_t before = mark();
  std::vector<Keyword*> keywords;
  std::vector<Expr*> starred;  // behind keywords; they still go to the positional ones
  if (items.size() == 0 || accept(TokenKind::Comma)) {
    if (!kwargs(starred, keywords)) {
      if (raised_ || items.size() == 0) return false;
      reset(before);
    }
  }
  for (Expr* expr : starred) items.push(expr);
  result.args = items.finish();
  result.keywords = arena_.copy(keywords.data(), keywords.size());
  result.span = span_from(start);
  return true;
}

// kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+
//       | ','.kwarg_or_starred+ | ','.kwarg_or_double_starred+
bool Parser::kwargs(std::vector<Expr*>& starred, std::vector<Keyword*>& keywords) {
  bool double_starred = false, any = false;
  for (;;) {
    size_t before = mark();
    if (any && !accept(TokenKind::Comma)) break;
    if (kwarg(starred, keywords, double_starred)) {
      any = true;
      continue;
    }
    if (raised_) return false;
    reset(before);
    if (double_starred) break;
    double_starred = true;  // the same place again, as the second kind
  }
  return any;
}

// kwarg_or_starred: invalid_kwarg | NAME '=' expression | starred_expression
// kwarg_or_double_starred: invalid_kwarg | NAME '=' expression | '**' expression
bool Parser::kwarg(std::vector<Expr*>& starred, std::vector<Keyword*>& keywords,
                   bool double_starred) {
  size_t begin = mark();
  if (invalid_rules_on()) {
    invalid_kwarg();
    if (raised_) return false;
    reset(begin);
  }
  Span start = token().span;
  Identifier arg;
  if (at(TokenKind::Name)) {
    arg = identifier_of(token());
    position_++;
    if (!accept(TokenKind::Equal)) return false;
  } else if (!double_starred) {
    Expr* expr = starred_expression();
    if (expr) starred.push_back(expr);
    return expr;
  } else if (!accept(TokenKind::DoubleStar)) {
    return false;
  }
  Expr* value = expression();
  if (!value) return false;
  auto* keyword = make<Keyword>(start);
  keyword->arg = arg;
  keyword->value = value;
  keywords.push_back(keyword);
  return true;
}

}  // namespace brine
