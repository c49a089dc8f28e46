// The parameters of a function or a lambda. CPython spells the order of their kinds out as alternatives; here
// it is the order of the tests in one loop. Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// What is being collected. `positional` are the positional-only ones and the plain ones.
struct Parser::ParameterCollector {
  std::vector<Arg*> positional, keyword_only;
  std::vector<Expr*> defaults, keyword_defaults;
  size_t positional_only = 0;
  Arg* vararg = nullptr;
  Arg* kwarg = nullptr;
  bool star = false;
};

// [params] or [lambda_params], up to the ')' or ':' behind them:
// parameters: [','.parameter+ ',' '/' ','] ','.parameter+ [star_etc]
bool Parser::parameters(bool is_lambda, Arguments*& result) {
  Span start = token().span;
  ParameterCollector all;
  if (!at(end_of_parameters(is_lambda))) {
    size_t begin = mark();
    if (invalid_rules_on()) {
      invalid_parameters(is_lambda);
      if (raised_) return false;
      reset(begin);
    }
    if (!collect_parameters(is_lambda, all)) return false;
  }
  auto copy = [this](auto& items, size_t from, size_t to) {
    return arena_.copy(items.data() + from, to - from);
  };
  result = make<Arguments>(start);
  result->posonlyargs = copy(all.positional, 0, all.positional_only);
  result->args = copy(all.positional, all.positional_only, all.positional.size());
  result->vararg = all.vararg;
  result->kwonlyargs = copy(all.keyword_only, 0, all.keyword_only.size());
  result->kw_defaults = copy(all.keyword_defaults, 0, all.keyword_defaults.size());
  result->kwarg = all.kwarg;
  result->defaults = copy(all.defaults, 0, all.defaults.size());
  return true;
}

bool Parser::collect_parameters(bool is_lambda, ParameterCollector& all) {
  while (!at(end_of_parameters(is_lambda))) {
    bool matches = at(TokenKind::Slash)        ? slash_parameter(is_lambda, all)
                   : at(TokenKind::Star)       ? star_parameter(is_lambda, all)
                   : at(TokenKind::DoubleStar) ? double_star_parameter(is_lambda, all)
                                               : plain_parameter(is_lambda, all);
    if (!matches || raised_) return false;
  }
  return true;
}

// A parameter takes its comma with it, or stands before the closing token.
bool Parser::end_of_parameter(bool is_lambda) {
  return accept(TokenKind::Comma) || at(end_of_parameters(is_lambda));
}

// slash_no_default, slash_with_default: parameter+ '/' (',' | &')')
bool Parser::slash_parameter(bool is_lambda, ParameterCollector& all) {
  if (all.star || all.positional_only || all.positional.empty()) return false;
  position_++;
  all.positional_only = all.positional.size();
  return end_of_parameter(is_lambda);
}

// star_etc: invalid_star_etc | '*' param_no_default param_maybe_default* [kwds]
//         | '*' param_no_default_star_annotation param_maybe_default* [kwds]
//         | '*' ',' param_maybe_default+ [kwds] | kwds
bool Parser::star_parameter(bool is_lambda, ParameterCollector& all) {
  if (all.star) return false;
  size_t begin = mark();
  if (invalid_rules_on()) {
    invalid_star_etc(is_lambda);
    if (raised_) return false;
    reset(begin);
  }
  position_++;
  all.star = true;
  if (accept(TokenKind::Comma)) return at(TokenKind::Name);
  all.vararg = parameter(is_lambda, true);
  return all.vararg && end_of_parameter(is_lambda);
}

// kwds: invalid_kwds | '**' param_no_default
bool Parser::double_star_parameter(bool is_lambda, ParameterCollector& all) {
  size_t begin = mark();
  if (invalid_rules_on()) {
    invalid_kwds(is_lambda);
    if (raised_) return false;
    reset(begin);
  }
  position_++;
  all.kwarg = parameter(is_lambda, false);
  return all.kwarg && end_of_parameter(is_lambda) && at(end_of_parameters(is_lambda));
}

// param_no_default: param (',' | &')')        param_with_default: param default (',' | &')')
bool Parser::plain_parameter(bool is_lambda, ParameterCollector& all) {
  Arg* arg = parameter(is_lambda, false);
  if (!arg) return false;
  Expr* value = nullptr;
  if (at(TokenKind::Equal)) {
    value = default_value();
    if (!value) return false;
  }
  if (all.star) {
    all.keyword_only.push_back(arg);
    all.keyword_defaults.push_back(value);
  } else {
    if (!value && !all.defaults.empty()) return false;
    all.positional.push_back(arg);
    if (value) all.defaults.push_back(value);
  }
  return end_of_parameter(is_lambda);
}

// default: '=' expression | invalid_default
Expr* Parser::default_value() {
  Span equal = token().span;
  if (!accept(TokenKind::Equal)) return nullptr;
  size_t after = mark();
  Expr* value = expression();
  if (value || raised_) return value;
  reset(after);
  if (invalid_rules_on() && (at(TokenKind::RightParen) || at(TokenKind::Comma))) {
    raise_at(equal, "expected default value expression");
  }
  return nullptr;
}

// param: NAME [':' expression]        param_star_annotation: NAME ':' star_expression        lambda_param: NAME
Arg* Parser::parameter(bool is_lambda, bool star_annotation) {
  Span start = token().span;
  if (!at(TokenKind::Name)) return nullptr;
  Identifier name = identifier_of(token());
  position_++;
  Expr* annotation = nullptr;
  if (!is_lambda && accept(TokenKind::Colon)) {
    annotation = star_annotation ? star_expression() : expression();
    if (!annotation) return nullptr;
  }
  auto* arg = make<Arg>(start);
  arg->arg = name;
  arg->annotation = annotation;
  return arg;
}

}  // namespace brine
