// The mistakes CPython 3.11 knows in parameter lists; see parse_invalid.cpp. The skip_ functions match single
// kinds of parameters without keeping them; one that does not match leaves the position where it was.
// Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// param default? (',' | &')')
bool Parser::skip_parameter(bool is_lambda, Default wanted, Span* span) {
  size_t begin = mark();
  if (raised_) return false;
  Arg* arg = parameter(is_lambda, false);
  bool matches = arg != nullptr;
  if (matches && wanted != Default::No) {
    size_t before = mark();
    bool has_default = at(TokenKind::Equal) && default_value();
    if (!has_default) reset(before);
    matches = has_default || wanted == Default::Maybe;
  }
  matches = matches && !raised_ && end_of_parameter(is_lambda);
  if (!matches) reset(begin);
  if (matches && span) *span = arg->span;
  return matches;
}

// param_no_default+ '/' (',' | &')')        param_no_default* param_with_default+ '/' (',' | &')')
bool Parser::skip_slash(bool is_lambda) {
  size_t begin = mark();
  bool any = false;
  while (skip_parameter(is_lambda, Default::No)) any = true;
  while (skip_parameter(is_lambda, Default::Yes)) any = true;
  if (any && accept(TokenKind::Slash) && end_of_parameter(is_lambda)) return true;
  reset(begin);
  return false;
}

// param_no_default* (slash_with_default | param_with_default+) param_no_default
// param_no_default* '(' param_no_default+ [','] ')'
// '/' ','
// (slash_no_default | slash_with_default) param_maybe_default* '/'
// [slash_no_default | slash_with_default] param_maybe_default* '*' (',' | param_no_default) param_maybe_default* '/'
// param_maybe_default+ '/' '*'
void Parser::invalid_parameters(bool is_lambda) {
  size_t begin = mark();
  while (skip_parameter(is_lambda, Default::No)) {}
  if (raised_) return;
  size_t plain = mark();
  bool defaults = false;
  while (skip_parameter(is_lambda, Default::Yes)) defaults = true;
  if (defaults) {
    size_t before = mark();
    if (!accept(TokenKind::Slash) || !end_of_parameter(is_lambda)) reset(before);
    Span wrong;
    if (skip_parameter(is_lambda, Default::No, &wrong)) {
      raise_at(wrong, "non-default argument follows default argument");
    }
  }
  if (raised_) return;
  reset(plain);
  invalid_parenthesized_parameters(is_lambda);
  if (raised_) return;
  reset(begin);
  Span slash = token().span;
  if (accept(TokenKind::Slash) && accept(TokenKind::Comma)) {
    raise_at(slash, "at least one argument must precede /");
    return;
  }
  reset(begin);
  if (skip_slash(is_lambda)) {
    while (skip_parameter(is_lambda, Default::Maybe)) {}
    slash = token().span;
    if (accept(TokenKind::Slash)) raise_at(slash, "/ may appear only once");
  }
  if (raised_) return;
  reset(begin);
  skip_slash(is_lambda);
  while (skip_parameter(is_lambda, Default::Maybe)) {}
  if (accept(TokenKind::Star) &&
      (accept(TokenKind::Comma) || skip_parameter(is_lambda, Default::No))) {
    while (skip_parameter(is_lambda, Default::Maybe)) {}
    slash = token().span;
    if (accept(TokenKind::Slash)) raise_at(slash, "/ must be ahead of *");
  }
  if (raised_) return;
  reset(begin);
  bool any = false;
  while (skip_parameter(is_lambda, Default::Maybe)) any = true;
  if (any && accept(TokenKind::Slash)) {
    Span star = token().span;
    if (accept(TokenKind::Star)) raise_at(star, "expected comma between / and *");
  }
}

void Parser::invalid_parenthesized_parameters(bool is_lambda) {
  Span open = token().span;
  if (!accept(TokenKind::LeftParen)) return;
  bool any = false;
  if (is_lambda) {
    do {
      size_t before = mark();
      if (!accept(TokenKind::Name)) {
        reset(before);
        break;
      }
      any = true;
    } while (accept(TokenKind::Comma));
  } else {
    while (skip_parameter(false, Default::No)) any = true;
    accept(TokenKind::Comma);
  }
  Span close = token().span;
  if (!any || !accept(TokenKind::RightParen)) return;
  raise_range(open, close,
              is_lambda ? "Lambda expression parameters cannot be parenthesized"
                        : "Function parameters cannot be parenthesized");
}

// '*' (')' | ',' (')' | '**'))
// '*' param '='
// '*' (param_no_default | ',') param_maybe_default* '*' (param_no_default | ',')
void Parser::invalid_star_etc(bool is_lambda) {
  TokenKind close = end_of_parameters(is_lambda);
  Span star = token().span;
  position_++;
  size_t begin = mark();
  bool bare = accept(close) ||
              (accept(TokenKind::Comma) && (accept(close) || accept(TokenKind::DoubleStar)));
  if (bare) {
    constexpr const char* kMessage = "named arguments must follow bare *";
    if (is_lambda) {
      raise_here(kMessage);
    } else {
      raise_at(star, kMessage);
    }
    return;
  }
  reset(begin);
  if (parameter(is_lambda, false)) {
    Span equal = token().span;
    if (accept(TokenKind::Equal))
      raise_at(equal, "var-positional argument cannot have default value");
  }
  if (raised_) return;
  reset(begin);
  if (!skip_parameter(is_lambda, Default::No) && !accept(TokenKind::Comma)) return;
  while (skip_parameter(is_lambda, Default::Maybe)) {}
  star = token().span;
  if (accept(TokenKind::Star) &&
      (skip_parameter(is_lambda, Default::No) || accept(TokenKind::Comma))) {
    raise_at(star, "* argument may appear only once");
  }
}

// '**' param '='        '**' param ',' param        '**' param ',' ('*' | '**' | '/')
void Parser::invalid_kwds(bool is_lambda) {
  position_++;
  if (!parameter(is_lambda, false)) return;
  Span equal = token().span;
  if (accept(TokenKind::Equal)) {
    raise_at(equal, "var-keyword argument cannot have default value");
    return;
  }
  if (!accept(TokenKind::Comma)) return;
  constexpr const char* kMessage = "arguments cannot follow var-keyword argument";
  Span next = token().span;
  if (Arg* arg = parameter(is_lambda, false)) {
    raise_at(arg->span, kMessage);
  } else if (accept(TokenKind::Star) || accept(TokenKind::DoubleStar) || accept(TokenKind::Slash)) {
    raise_at(next, kMessage);
  }
}

}  // namespace brine
