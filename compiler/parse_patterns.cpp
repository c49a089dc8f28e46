// The match statement and its patterns. `match` and `case` are names; only what follows makes them keywords.
// Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt
Stmt* Parser::match_statement() {
  Span start = token().span;
  position_++;
  Expr* subject = subject_expression();
  if (!subject || !colon() || !accept(TokenKind::Newline)) return nullptr;
  if (!accept(TokenKind::Indent)) {
    if (explaining_) raise_missing_block("'match' statement", start.line);
    return nullptr;
  }
  Items<MatchCase> cases(*this);
  while (at_name("case")) {
    MatchCase* match_case = case_block();
    if (!match_case) return nullptr;
    cases.push(match_case);
  }
  if (cases.size() == 0 || !accept(TokenKind::Dedent)) return nullptr;
  auto* statement = make<Match>(start);
  statement->subject = subject;
  statement->cases = cases.finish();
  return statement;
}

// subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
Expr* Parser::subject_expression() {
  Span start = token().span;
  Expr* first = star_named_expression();
  if (!first || (first->kind == ExprKind::Starred && !at(TokenKind::Comma))) return nullptr;
  return tuple_rest(start, first, &Parser::star_named_expression);
}

// case_block: "case" patterns [guard] ':' block        guard: 'if' named_expression
MatchCase* Parser::case_block() {
  Span start = token().span;
  position_++;
  Pattern* pattern = patterns();
  if (!pattern) return nullptr;
  Expr* guard = nullptr;
  size_t before = mark();
  if (accept(TokenKind::KwIf) && !(guard = named_expression())) reset(before);
  Seq<Stmt*> body;
  if (!colon() || !block(body, "'case' statement", start.line)) return nullptr;
  auto* match_case = make<MatchCase>(start);
  match_case->pattern = pattern;
  match_case->guard = guard;
  match_case->body = body;
  return match_case;
}

// patterns: open_sequence_pattern | pattern
// open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
Pattern* Parser::patterns() {
  Span start = token().span;
  Pattern* first = maybe_star_pattern();
  if (!first || !at(TokenKind::Comma)) {
    return first && first->kind == PatternKind::MatchStar ? nullptr : first;
  }
  Items<Pattern> items(*this);
  items.push(first);
  position_++;
  maybe_sequence_pattern(items);
  auto* sequence = make<MatchSequence>(start);
  sequence->patterns = items.finish();
  return sequence;
}

// maybe_sequence_pattern: ','.maybe_star_pattern+ [',']
void Parser::maybe_sequence_pattern(Items<Pattern>& items) {
  do {
    size_t before = mark();
    Pattern* item = maybe_star_pattern();
    if (!item) {
      reset(before);
      return;
    }
    items.push(item);
  } while (accept(TokenKind::Comma));
}

// maybe_star_pattern: star_pattern | pattern        star_pattern: '*' (pattern_capture_target | wildcard_pattern)
Pattern* Parser::maybe_star_pattern() {
  if (!at(TokenKind::Star)) return pattern();
  Span start = token().span;
  position_++;
  Identifier name;
  if (at_name("_")) {
    position_++;
  } else {
    name = capture_target();
    if (!name.data()) return nullptr;
  }
  auto* star = make<MatchStar>(start);
  star->name = name;
  return star;
}

// pattern: as_pattern | or_pattern        as_pattern: or_pattern 'as' pattern_capture_target | invalid_as_pattern
Pattern* Parser::pattern() {
  if (too_deep()) return nullptr;
  size_t begin = mark();
  Span start = token().span;
  Pattern* first = or_pattern();
  if (!first || !at(TokenKind::KwAs)) return first;
  size_t before = mark();
  position_++;
  Identifier name = capture_target();
  if (!name.data()) {
    if (invalid_rules_on() && !raised_) {
      reset(begin);
      invalid_as_pattern();
    }
    reset(before);
    return first;
  }
  auto* as = make<MatchAs>(start);
  as->pattern = first;
  as->name = name;
  return as;
}

// or_pattern: '|'.closed_pattern+
Pattern* Parser::or_pattern() {
  Span start = token().span;
  Pattern* first = closed_pattern();
  if (!first || !at(TokenKind::VerticalBar)) return first;
  Items<Pattern> items(*this);
  items.push(first);
  for (;;) {
    size_t before = mark();
    if (!accept(TokenKind::VerticalBar)) break;
    Pattern* next = closed_pattern();
    if (!next) {
      reset(before);
      break;
    }
    items.push(next);
  }
  if (items.size() == 1) return first;
  auto* alternatives = make<MatchOr>(start);
  alternatives->patterns = items.finish();
  return alternatives;
}

// closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern | group_pattern
//               | sequence_pattern | mapping_pattern | class_pattern
Pattern* Parser::closed_pattern() {
  switch (kind()) {
    case TokenKind::Number:
    case TokenKind::Minus:
    case TokenKind::String:
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwFalse: return literal_pattern();
    case TokenKind::Name: return memoized(kClosedPattern, [this] { return name_pattern(); });
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket: return sequence_or_group_pattern();
    case TokenKind::LeftBrace: return mapping_pattern();
    default: return nullptr;
  }
}

// literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
Pattern* Parser::literal_pattern() {
  Span start = token().span;
  Expr* value = literal_expression();
  if (!value) return nullptr;
  auto* constant = as<Constant>(value);
  using Type = ConstantValue::Type;
  if (constant && (constant->value.type == Type::None || constant->value.type == Type::True ||
                   constant->value.type == Type::False)) {
    auto* singleton = make<MatchSingleton>(start);
    singleton->value = constant->value;
    return singleton;
  }
  auto* match = make<MatchValue>(start);
  match->value = value;
  return match;
}

// literal_expr: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
// complex_number: signed_real_number ('+' | '-') imaginary_number
Expr* Parser::literal_expression() {
  switch (kind()) {
    case TokenKind::Number:
    case TokenKind::Minus: break;
    case TokenKind::String:
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwFalse: return atom();
    default: return nullptr;
  }
  Span start = token().span;
  Expr* real = signed_number();
  if (!real || (!at(TokenKind::Plus) && !at(TokenKind::Minus))) return real;
  auto is_complex = [](Expr* number) {
    if (auto* unary = as<UnaryOp>(number)) number = unary->operand;
    return to<Constant>(number).value.type == ConstantValue::Type::Complex;
  };
  if (is_complex(real)) {
    auto* unary = as<UnaryOp>(real);
    return raise_at((unary ? unary->operand : real)->span,
                    "real number required in complex literal");
  }
  Operator op = at(TokenKind::Plus) ? Operator::Add : Operator::Sub;
  position_++;
  if (!at(TokenKind::Number)) return nullptr;
  Expr* imaginary = number();
  if (!imaginary) return nullptr;
  if (!is_complex(imaginary)) {
    return raise_at(imaginary->span, "imaginary number required in complex literal");
  }
  auto* sum = make<BinOp>(start);
  sum->left = real;
  sum->op = op;
  sum->right = imaginary;
  return sum;
}

// signed_number: NUMBER | '-' NUMBER
Expr* Parser::signed_number() {
  Span start = token().span;
  bool negative = accept(TokenKind::Minus);
  if (!at(TokenKind::Number)) return nullptr;
  Expr* value = number();
  if (!value || !negative) return value;
  auto* unary = make<UnaryOp>(start);
  unary->op = UnaryOperator::USub;
  unary->operand = value;
  return unary;
}

// pattern_capture_target: !"_" NAME !('.' | '(' | '=')
Identifier Parser::capture_target() {
  if (!at(TokenKind::Name) || at_name("_")) return {};
  Identifier name = identifier_of(token());
  position_++;
  if (at(TokenKind::Dot) || at(TokenKind::LeftParen) || at(TokenKind::Equal)) return {};
  return name;
}

// capture_pattern: pattern_capture_target        wildcard_pattern: "_"
// value_pattern: attr !('.' | '(' | '=')         class_pattern: name_or_attr '(' ...
Pattern* Parser::name_pattern() {
  Span start = token().span;
  if (at_name("_") && peek(1) != TokenKind::Dot && peek(1) != TokenKind::LeftParen) {
    position_++;
    return make<MatchAs>(start);
  }
  Expr* value = name_or_attribute();
  if (!value) return nullptr;
  if (at(TokenKind::LeftParen)) return class_pattern(start, value);
  if (at(TokenKind::Equal)) return nullptr;
  if (auto* name = as<Name>(value)) {
    auto* capture = make<MatchAs>(start);
    capture->name = name->id;
    return capture;
  }
  auto* match = make<MatchValue>(start);
  match->value = value;
  return match;
}

// name_or_attr: attr | NAME        attr: name_or_attr '.' NAME
Expr* Parser::name_or_attribute() {
  if (!at(TokenKind::Name)) return nullptr;
  Span start = token().span;
  Expr* value = atom();
  while (at(TokenKind::Dot)) {
    size_t before = mark();
    position_++;
    if (!at(TokenKind::Name)) return reset(before), value;
    Identifier attr = identifier_of(token());
    position_++;
    auto* attribute = make<Attribute>(start);
    attribute->value = value;
    attribute->attr = attr;
    value = attribute;
  }
  return value;
}

// group_pattern: '(' pattern ')'
// sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
Pattern* Parser::sequence_or_group_pattern() {
  Span start = token().span;
  bool parenthesized = at(TokenKind::LeftParen);
  TokenKind close = parenthesized ? TokenKind::RightParen : TokenKind::RightBracket;
  position_++;
  Items<Pattern> items(*this);
  maybe_sequence_pattern(items);
  bool comma = kind_before(TokenKind::Comma);
  if (raised_ || !accept(close)) return nullptr;
  if (parenthesized && items.size() == 1 && !comma) {
    return items[0]->kind == PatternKind::MatchStar ? nullptr : items[0];
  }
  auto* sequence = make<MatchSequence>(start);
  sequence->patterns = items.finish();
  return sequence;
}

// mapping_pattern: '{' [','.(key_value_pattern)+] [',' '**' pattern_capture_target] [','] '}'
// key_value_pattern: (literal_expr | attr) ':' pattern
Pattern* Parser::mapping_pattern() {
  Span start = token().span;
  position_++;
  std::vector<Expr*> keys;
  std::vector<Pattern*> values;
  Identifier rest;
  while (!at(TokenKind::RightBrace)) {
    if (accept(TokenKind::DoubleStar)) {
      rest = capture_target();
      if (!rest.data()) return nullptr;
      accept(TokenKind::Comma);
      break;
    }
    Expr* key = at(TokenKind::Name) ? name_or_attribute() : literal_expression();
    if (!key || key->kind == ExprKind::Name || !accept(TokenKind::Colon)) return nullptr;
    Pattern* value = pattern();
    if (!value) return nullptr;
    keys.push_back(key);
    values.push_back(value);
    if (!accept(TokenKind::Comma)) break;
  }
  if (!accept(TokenKind::RightBrace)) return nullptr;
  auto* mapping = make<MatchMapping>(start);
  mapping->keys = arena_.copy(keys.data(), keys.size());
  mapping->patterns = arena_.copy(values.data(), values.size());
  mapping->rest = rest;
  return mapping;
}

// class_pattern: name_or_attr '(' [','.pattern+] [','.(NAME '=' pattern)+] [','] ')' | invalid_class_pattern
Pattern* Parser::class_pattern(const Span& start, Expr* cls) {
  position_++;
  size_t begin = mark();
  std::vector<Pattern*> positional, keyword;
  std::vector<Identifier> names;
  bool matches = true;
  while (matches && !at(TokenKind::RightParen)) {
    if (at(TokenKind::Name) && peek(1) == TokenKind::Equal) {
      names.push_back(identifier_of(token()));
      position_ += 1;
      accept(TokenKind::Equal);
    } else if (!names.empty()) {
      matches = false;
      break;
    }
    Pattern* value = pattern();
    matches = value != nullptr;
    if (value) (names.empty() ? positional : keyword).push_back(value);
    if (!accept(TokenKind::Comma)) break;
  }
  if (!matches || !accept(TokenKind::RightParen)) {
    if (invalid_rules_on() && !raised_) {
      reset(begin);
      invalid_class_pattern();
    }
    return nullptr;
  }
  auto* match = make<MatchClass>(start);
  match->cls = cls;
  match->patterns = arena_.copy(positional.data(), positional.size());
  match->kwd_attrs = arena_.copy(names.data(), names.size());
  match->kwd_patterns = arena_.copy(keyword.data(), keyword.size());
  return match;
}

}  // namespace brine
