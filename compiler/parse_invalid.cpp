// The mistakes CPython 3.11 knows in expressions and statements: patterns that are tried in the second pass, at
// the places its grammar tries them, and raise a message when they match. What does not match is no answer; the
// caller resets the position. `Mistake` notes are the shapes looked for, in the notation of the grammar.
// Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

namespace {

constexpr const char* kForgotComma = "invalid syntax. Perhaps you forgot a comma?";
constexpr const char* kMeantEqual = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
constexpr const char* kGeneratorParentheses = "Generator expression must be parenthesized";

// print and exec were statements once.
bool is_legacy(Expr* expr) {
  auto* name = as<Name>(expr);
  return name && (name->id == "print" || name->id == "exec");
}

Expr* last_item(Comprehension* clause) {
  return clause->ifs.empty() ? clause->iter : clause->ifs.back();
}

}  // namespace

// Two expressions side by side, inside brackets:   !(NAME STRING | soft keyword) disjunction expression
// A conditional expression without its end:        disjunction 'if' disjunction !('else' | ':')
void Parser::invalid_expression() {
  size_t begin = mark();
  bool skip = false;
  if (at(TokenKind::Name)) {  // CPython also takes "mat" for a soft keyword here
    std::string_view text = text_of(token());
    skip = text == "_" || std::string_view("case").starts_with(text) ||
           std::string_view("match").starts_with(text);
  }
  if (!skip && at(TokenKind::Name)) {  // NAME STRING: a prefix that strings do not have
    position_++;
    skip = at(TokenKind::String);
    reset(begin);
  }
  Expr* first = disjunction();
  if (!first) return;
  size_t after = mark();
  if (!skip) {
    Expr* second = expression_without_invalid();
    if (raised_) return;
    if (second && !is_legacy(first) && tokens_[position_ - 1].level != 0) {
      raise_range(first->span, second->span, kForgotComma);
      return;
    }
    reset(after);
  }
  if (!accept(TokenKind::KwIf)) return;
  Expr* test = disjunction();
  if (test && !at(TokenKind::KwElse) && !at(TokenKind::Colon)) {
    raise_range(first->span, test->span, "expected 'else' after 'if' expression");
  }
}

// disjunction 'if' disjunction 'else' expression | disjunction | lambdef, and no mistakes looked for in it
Expr* Parser::expression_without_invalid() {
  bool before = invalid_on_;
  invalid_on_ = false;
  Expr* result = plain_expression();
  invalid_on_ = before;
  return result;
}

// NAME !'(' star_expressions
void Parser::invalid_legacy_expression() {
  if (!at(TokenKind::Name)) return;
  Expr* name = atom();
  if (at(TokenKind::LeftParen)) return;
  Expr* value = star_expressions();
  if (!value || !is_legacy(name)) return;
  std::string id(to<Name>(name).id);
  raise_range(name->span, value->span,
              "Missing parentheses in call to '" + id + "'. Did you mean " + id + "(...)?");
}

// expression ':=' expression
// NAME '=' bitwise_or !('=' | ':=')
// !(list | tuple | genexp | 'True' | 'None' | 'False') bitwise_or '=' bitwise_or !('=' | ':=')
void Parser::invalid_named_expression() {
  size_t begin = mark();
  if (!explained_named_.insert(begin).second) return;  // looked at before
  Expr* target = expression();
  if (target && accept(TokenKind::ColonEqual) && expression()) {
    raise_at(target->span, "cannot use assignment expressions with " + describe(target));
  }
  if (raised_) return;
  auto assigned = [this] {
    return accept(TokenKind::Equal) && bitwise_or() && !at(TokenKind::Equal) &&
           !at(TokenKind::ColonEqual);
  };
  reset(begin);
  if (at(TokenKind::Name)) {
    Span name = token().span;
    position_++;
    if (accept(TokenKind::Equal)) {
      Expr* value = bitwise_or();
      if (value && !at(TokenKind::Equal) && !at(TokenKind::ColonEqual)) {
        raise_range(name, value->span, kMeantEqual);
      }
    }
  }
  if (raised_) return;
  reset(begin);
  switch (kind()) {
    case TokenKind::KwTrue:
    case TokenKind::KwNone:
    case TokenKind::KwFalse: return;
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket: {
      Expr* display = atom();
      if (raised_) return;
      if (display && !display->parenthesized &&
          (display->kind == ExprKind::List || display->kind == ExprKind::GeneratorExp)) {
        return;
      }
      if (display && display->kind == ExprKind::Tuple) return;
      reset(begin);
      break;
    }
    default: break;
  }
  target = bitwise_or();
  if (target && assigned()) {
    raise_at(target->span, "cannot assign to " + describe(target) +
                               " here. Maybe you meant '==' instead of '='?");
  }
}

// (list | tuple | the same in parentheses) ':' expression
// star_named_expression ',' [star_named_expressions] ':' expression
// expression ':' expression
// (star_targets '=')* star_expressions '='
// (star_targets '=')* yield_expr '='
// star_expressions augassign (yield_expr | star_expressions)
void Parser::invalid_assignment() {
  size_t begin = mark();
  if (at(TokenKind::LeftParen) || at(TokenKind::LeftBracket)) {
    Expr* target = atom();
    bool several = target && (target->kind == ExprKind::List || target->kind == ExprKind::Tuple);
    if (several && accept(TokenKind::Colon) && expression()) {
      raise_at(target->span, "only single target (not " + describe(target) + ") can be annotated");
    }
    if (raised_) return;
    reset(begin);
  }
  Expr* first = star_named_expression();
  if (first && accept(TokenKind::Comma)) {
    while (
        !at(TokenKind::Colon)) {  // CPython takes lists side by side, without a comma between them
      size_t before = mark();
      if (!star_named_expression()) {
        reset(before);
        break;
      }
      accept(TokenKind::Comma);
    }
    if (accept(TokenKind::Colon) && expression()) {
      raise_at(first->span, "only single target (not tuple) can be annotated");
    }
  }
  if (raised_) return;
  reset(begin);
  Expr* target = expression();
  if (target && accept(TokenKind::Colon) && expression())
    raise_at(target->span, "illegal target for annotation");
  if (raised_) return;
  reset(begin);
  size_t after = begin;
  while (star_targets() && accept(TokenKind::Equal)) after = mark();
  if (raised_) return;
  reset(after);
  Expr* value = star_expressions();
  if (value && at(TokenKind::Equal)) {
    position_++;
    raise_invalid_target(value, Targets::Star);
  }
  if (raised_) return;
  reset(after);
  if (at(TokenKind::KwYield)) {
    value = yield_expression();
    if (value && accept(TokenKind::Equal))
      raise_at(value->span, "assignment to yield expression not possible");
  }
  if (raised_) return;
  reset(begin);
  value = star_expressions();
  bool augmented = kind() >= TokenKind::PlusEqual && kind() <= TokenKind::DoubleSlashEqual;
  if (!value || !augmented) return;
  position_++;
  if (annotated_rhs()) {
    raise_at(value->span,
             "'" + describe(value) + "' is an illegal expression for augmented assignment");
  }
}

// '(' starred_expression ')'        '(' '**' expression ')'
void Parser::invalid_group() {
  position_++;
  Span start = token().span;
  if (at(TokenKind::Star)) {
    Expr* starred = starred_expression();
    if (starred && accept(TokenKind::RightParen)) {
      raise_at(starred->span, "cannot use starred expression here");
    }
  } else if (accept(TokenKind::DoubleStar)) {
    if (expression() && accept(TokenKind::RightParen)) {
      raise_at(start, "cannot use double starred expression here");
    }
  }
}

// ('[' | '(' | '{') starred_expression for_if_clauses
// ('[' | '{') star_named_expression ',' [star_named_expressions] for_if_clauses
void Parser::invalid_comprehension() {
  constexpr const char* kParentheses =
      "did you forget parentheses around the comprehension target?";
  bool parenthesis = at(TokenKind::LeftParen);
  position_++;
  size_t begin = mark();
  Seq<Comprehension*> clauses;
  if (at(TokenKind::Star)) {
    Expr* starred = starred_expression();
    if (starred && for_if_clauses(clauses)) {
      raise_at(starred->span, "iterable unpacking cannot be used in comprehension");
    }
    if (raised_) return;
    reset(begin);
  }
  if (parenthesis) return;
  Expr* first = star_named_expression();
  if (!first || !at(TokenKind::Comma)) return;
  Span comma = token().span;
  Items<Expr> rest(*this);
  rest_of_display(rest);
  if (raised_ || !for_if_clauses(clauses)) return;
  raise_range(first->span, rest.size() ? rest[rest.size() - 1]->span : comma, kParentheses);
}

// '{' '**' bitwise_or for_if_clauses '}'
void Parser::invalid_dict_comprehension() {
  position_++;
  Span start = token().span;
  Seq<Comprehension*> clauses;
  if (accept(TokenKind::DoubleStar) && bitwise_or() && for_if_clauses(clauses) &&
      accept(TokenKind::RightBrace)) {
    raise_at(start, "dict unpacking cannot be used in dict comprehension");
  }
}

// args ',' '*'
// expression for_if_clauses ',' [args | expression for_if_clauses]
// NAME '=' expression for_if_clauses
// args for_if_clauses
// args ',' expression for_if_clauses
// args ',' args
void Parser::invalid_arguments() {
  size_t begin = mark();
  CallArguments first, second;
  Seq<Comprehension*> clauses;
  bool any = args(first);
  if (raised_) return;
  size_t after = mark();
  if (any && accept(TokenKind::Comma) && at(TokenKind::Star)) {
    raise_at(first.span, "iterable argument unpacking follows keyword argument unpacking");
    return;
  }
  reset(begin);
  Expr* element = expression();
  if (element && for_if_clauses(clauses) && accept(TokenKind::Comma)) {
    size_t more = mark();
    if (!args(second) && !raised_) {
      reset(more);
      Seq<Comprehension*> ignored;
      if (expression()) for_if_clauses(ignored);
    }
    if (!raised_)
      raise_range(element->span, last_item(clauses.back())->span, kGeneratorParentheses);
  }
  if (raised_) return;
  reset(begin);
  if (at(TokenKind::Name)) {
    Span name = token().span;
    position_++;
    Span equal = token().span;
    if (accept(TokenKind::Equal) && expression() && for_if_clauses(clauses))
      raise_range(name, equal, kMeantEqual);
    if (raised_) return;
  }
  if (!any) return;
  reset(after);
  if (for_if_clauses(clauses) && first.args.size() > 1) {
    raise_range(first.args.back()->span, last_item(clauses.back())->span, kGeneratorParentheses);
  }
  if (raised_) return;
  reset(after);
  if (!accept(TokenKind::Comma)) return;
  size_t behind = mark();
  element = expression();
  if (element && for_if_clauses(clauses)) {
    raise_range(element->span, last_item(clauses.back())->span, kGeneratorParentheses);
  }
  if (raised_) return;
  reset(behind);
  if (!args(second) || raised_) return;
  bool unpacking = false;
  for (Keyword* keyword : first.keywords) unpacking |= !keyword->arg.data();
  raise_here(unpacking ? "positional argument follows keyword argument unpacking"
                       : "positional argument follows keyword argument");
}

// ('True' | 'False' | 'None') '='
// NAME '=' expression for_if_clauses
// !(NAME '=') expression '='
void Parser::invalid_kwarg() {
  size_t begin = mark();
  Token name = token();
  Seq<Comprehension*> clauses;
  if (accept(TokenKind::KwTrue) || accept(TokenKind::KwFalse) || accept(TokenKind::KwNone)) {
    Span equal = token().span;
    if (accept(TokenKind::Equal))
      raise_range(name.span, equal, "cannot assign to " + std::string(text_of(name)));
    if (raised_) return;
  } else if (accept(TokenKind::Name)) {
    Span equal = token().span;
    if (accept(TokenKind::Equal)) {
      if (expression() && for_if_clauses(clauses)) raise_range(name.span, equal, kMeantEqual);
      return;
    }
  }
  reset(begin);
  Expr* value = expression();
  if (!value) return;
  Span equal = token().span;
  if (accept(TokenKind::Equal)) {
    raise_range(value->span, equal,
                "expression cannot contain assignment, perhaps you meant \"==\"?");
  }
}

// ['async'] 'for' star_expressions; the position is behind the `for`
void Parser::invalid_for_target() {
  if (Expr* target = star_expressions()) raise_invalid_target(target, Targets::For);
}

// expression 'as' expression &(',' | ')' | ':')
void Parser::invalid_with_item() {
  if (!expression() || !accept(TokenKind::KwAs)) return;
  Expr* target = expression();
  if (target && (at(TokenKind::Comma) || at(TokenKind::RightParen) || at(TokenKind::Colon))) {
    raise_invalid_target(target, Targets::Star);
  }
}

// ','.(expression ['as' star_target])+, or in parentheses ','.(expressions ['as' star_target])+ [',']
bool Parser::with_header(bool parenthesized) {
  if (parenthesized && !accept(TokenKind::LeftParen)) return false;
  size_t before = mark();
  bool any = false;
  do {
    before = any ? before : mark();
    if (!(parenthesized ? expressions() : expression())) {
      if (!any || raised_) return false;
      reset(before);
      break;
    }
    any = true;
    before = mark();
    if (accept(TokenKind::KwAs) && !star_target()) {
      if (raised_) return false;
      reset(before);
    }
    before = mark();
  } while (accept(TokenKind::Comma));
  if (!parenthesized) return true;
  accept(TokenKind::Comma);
  return accept(TokenKind::RightParen);
}

// 'with' header ':' NEWLINE !INDENT; the position is behind the `with`
void Parser::invalid_with_indent(uint32_t line) {
  size_t begin = mark();
  for (bool parenthesized : {false, true}) {
    reset(begin);
    bool head =
        with_header(parenthesized) && accept(TokenKind::Colon) && accept(TokenKind::Newline);
    if (head && !at(TokenKind::Indent)) raise_missing_block("'with' statement", line);
    if (raised_) return;
  }
}

// 'with' header NEWLINE
void Parser::invalid_with_statement() {
  size_t begin = mark();
  for (bool parenthesized : {false, true}) {
    reset(begin);
    if (with_header(parenthesized) && accept(TokenKind::Newline)) raise_here("expected ':'");
    if (raised_) return;
  }
}

// 'except' ['*'] expression ',' expressions ['as' NAME] ':'
// 'except' ['*'] expression ['as' NAME] NEWLINE
// 'except' NEWLINE
// 'except' '*' (NEWLINE | ':')
void Parser::invalid_except_statement() {
  position_++;
  size_t begin = mark();
  auto as_name = [this] {
    size_t before = mark();
    if (accept(TokenKind::KwAs) && !accept(TokenKind::Name)) reset(before);
  };
  bool star = accept(TokenKind::Star);
  size_t behind = mark();
  Expr* type = expression();
  if (raised_) return;
  size_t after = mark();
  if (type && accept(TokenKind::Comma) && expressions()) {
    as_name();
    if (accept(TokenKind::Colon))
      raise_from(type->span, "multiple exception types must be parenthesized");
  }
  if (raised_) return;
  if (type) {
    reset(after);
    as_name();
    if (accept(TokenKind::Newline)) raise_here("expected ':'");
  }
  if (raised_) return;
  reset(begin);
  if (accept(TokenKind::Newline)) raise_here("expected ':'");
  if (raised_ || !star) return;
  reset(behind);
  if (accept(TokenKind::Newline) || accept(TokenKind::Colon))
    raise_here("expected one or more exception types");
}

// except_block+ 'except' '*' expression ['as' NAME] ':'
// except_star_block+ 'except' [expression ['as' NAME]] ':'
void Parser::invalid_mixed_except(bool star) {
  Span start = token().span;
  position_++;
  Span end = token().span;
  if (!star) position_++;
  bool bare = star && at(TokenKind::Colon);
  if (!bare && !expression()) return;
  if (!bare && accept(TokenKind::KwAs) && !accept(TokenKind::Name)) return;
  if (!accept(TokenKind::Colon)) return;
  raise_range(start, star ? start : end,
              "cannot have both 'except' and 'except*' on the same 'try'");
}

// or_pattern 'as' "_"        or_pattern 'as' !NAME expression
void Parser::invalid_as_pattern() {
  if (!or_pattern() || !accept(TokenKind::KwAs)) return;
  if (at_name("_")) {
    Span name = token().span;
    position_++;
    raise_at(name, "cannot use '_' as a target");
  } else if (!at(TokenKind::Name)) {
    if (Expr* target = expression()) raise_at(target->span, "invalid pattern target");
  }
}

// name_or_attr '(' [positional_patterns ','] keyword_patterns ',' positional_patterns
// The position is behind the parenthesis.
void Parser::invalid_class_pattern() {
  auto keyword = [this] { return at(TokenKind::Name) && peek(1) == TokenKind::Equal; };
  while (!keyword()) {
    if (!pattern() || !accept(TokenKind::Comma)) return;
  }
  while (keyword()) {
    position_++;
    if (!accept(TokenKind::Equal) || !pattern() || !accept(TokenKind::Comma)) return;
  }
  Pattern *first = nullptr, *last = nullptr;
  while (!keyword()) {
    Pattern* next = pattern();
    if (!next) break;
    if (!first) first = next;
    last = next;
    if (!accept(TokenKind::Comma)) break;
  }
  if (first && !raised_)
    raise_range(first->span, last->span, "positional patterns follow keyword patterns");
}

}  // namespace brine
