// Atoms: names, literals, displays and comprehensions; and what stands between brackets.
// Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | (tuple | group | genexp) | (list | listcomp)
//     | (dict | set | dictcomp | setcomp) | '...'
Expr* Parser::atom() {
  switch (kind()) {
    case TokenKind::Name: {
      Token name = token();
      position_++;
      auto* node = make<Name>(name.span);
      node->id = identifier_of(name);
      return node;
    }
    case TokenKind::Number: return number();
    case TokenKind::String: return strings();
    case TokenKind::LeftParen: return parenthesized();
    case TokenKind::LeftBracket: return bracketed();
    case TokenKind::LeftBrace: return braced();
    case TokenKind::KwTrue: return constant(ConstantValue::Type::True);
    case TokenKind::KwFalse: return constant(ConstantValue::Type::False);
    case TokenKind::KwNone: return constant(ConstantValue::Type::None);
    case TokenKind::Ellipsis: return constant(ConstantValue::Type::Ellipsis);
    default: return nullptr;
  }
}

Expr* Parser::constant(ConstantValue::Type type) {
  Span start = token().span;
  position_++;
  auto* node = make<Constant>(start);
  node->value.type = type;
  return node;
}

Expr* Parser::number() {
  Token token = this->token();
  ConstantValue value;
  if (!number_value(token, value)) return nullptr;
  position_++;
  auto* node = make<Constant>(token.span);
  node->value = value;
  return node;
}

// Items after the first, up to a comma nothing follows: ','.star_named_expression+ [',']
bool Parser::rest_of_display(Items<Expr>& items) {
  while (accept(TokenKind::Comma)) {
    size_t before = mark();
    Expr* item = star_named_expression();
    if (!item) {
      reset(before);
      break;
    }
    items.push(item);
  }
  return !raised_;
}

// tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
// group: '(' (yield_expr | named_expression) ')' | invalid_group
// genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' | invalid_comprehension
Expr* Parser::parenthesized() {
  size_t begin = mark();
  Span start = token().span;
  position_++;
  if (accept(TokenKind::RightParen)) return make<Tuple>(start);
  bool yields = at(TokenKind::KwYield);
  Expr* first = yields ? yield_expression() : star_named_expression();
  if (first && !yields && at(TokenKind::Comma)) {
    Items<Expr> items(*this);
    items.push(first);
    rest_of_display(items);
    if (accept(TokenKind::RightParen)) {
      auto* tuple = make<Tuple>(start);
      tuple->elts = items.finish();
      tuple->parenthesized = true;
      return tuple;
    }
  } else if (first && first->kind != ExprKind::Starred) {
    if (accept(TokenKind::RightParen)) {
      first->parenthesized = true;
      return first;
    }
    if (!explaining_ && !yields) return generator_of(start, first);
  }
  // Nothing is read again: twice would be 2**n times for n nested ones. The second pass remembers.
  if (raised_ || !explaining_) return nullptr;
  if (invalid_rules_on()) {
    reset(begin);
    invalid_group();
    if (raised_) return nullptr;
  }
  reset(begin);
  return generator_expression();
}

// What follows the element.
Expr* Parser::generator_of(const Span& start, Expr* element) {
  Seq<Comprehension*> generators;
  if (!for_if_clauses(generators) || !accept(TokenKind::RightParen)) return nullptr;
  auto* generator = make<GeneratorExp>(start);
  generator->elt = element;
  generator->generators = generators;
  return generator;
}

Expr* Parser::generator_expression() {
  size_t begin = mark();
  Span start = token().span;
  position_++;
  Expr* element = positional_argument();
  Expr* generator = element ? generator_of(start, element) : nullptr;
  if (generator) return generator;
  if (invalid_rules_on() && !raised_) {
    reset(begin);
    invalid_comprehension();
  }
  return nullptr;
}

// list: '[' [star_named_expressions] ']'
// listcomp: '[' named_expression for_if_clauses ']' | invalid_comprehension
Expr* Parser::bracketed() {
  size_t begin = mark();
  Span start = token().span;
  position_++;
  Items<Expr> items(*this);
  bool empty = at(TokenKind::RightBracket);
  Expr* first = empty ? nullptr : star_named_expression();
  size_t after = mark();
  if (first) {
    items.push(first);
    rest_of_display(items);
  }
  if ((first || empty) && accept(TokenKind::RightBracket)) {
    auto* list = make<List>(start);
    list->elts = items.finish();
    return list;
  }
  if (raised_) return nullptr;
  reset(after);
  Seq<Comprehension*> generators;
  if (first && first->kind != ExprKind::Starred && for_if_clauses(generators) &&
      accept(TokenKind::RightBracket)) {
    auto* comprehension = make<ListComp>(start);
    comprehension->elt = first;
    comprehension->generators = generators;
    return comprehension;
  }
  if (invalid_rules_on() && !raised_) {
    reset(begin);
    invalid_comprehension();
  }
  return nullptr;
}

// dict, set, dictcomp, setcomp: what follows the first item decides between dicts and sets. The item is read once for both:
// twice would be 2**n times for n nested sets. The second pass, which remembers what it read, takes the rules in order.
Expr* Parser::braced() {
  size_t begin = mark();
  Span start = token().span;
  position_++;
  if (!explaining_) {
    if (at(TokenKind::RightBrace) || at(TokenKind::DoubleStar)) return dictionary(start);
    Expr* first = star_named_expression();
    if (!first) return nullptr;
    bool names = first->kind == ExprKind::NamedExpr && !first->parenthesized;
    bool key = at(TokenKind::Colon) && first->kind != ExprKind::Starred && !names;
    return key ? dictionary(start, first, begin + 1) : braced_set(start, first);
  }
  Expr* result = dictionary(start);
  if (result || raised_) return result;
  reset(begin + 1);
  Expr* first = star_named_expression();
  result = first ? braced_set(start, first) : nullptr;
  if (result || raised_ || !invalid_rules_on()) return result;
  reset(begin);
  invalid_dict_comprehension();
  if (raised_) return nullptr;
  reset(begin);
  invalid_comprehension();
  return nullptr;
}

// double_starred_kvpair: '**' bitwise_or | kvpair        kvpair: expression ':' expression
// The key may have been read already.
bool Parser::key_value(Expr*& key, Expr*& value) {
  if (key) return accept(TokenKind::Colon) && (value = expression());
  if (accept(TokenKind::DoubleStar)) return (value = bitwise_or());
  return (key = expression()) && accept(TokenKind::Colon) && (value = expression());
}

// invalid_double_starred_kvpairs, where a pair does not match. These mistakes CPython finds in the first pass:
// expression !':'        (only behind other pairs)
// expression ':' '*' bitwise_or
// expression ':' &('}' | ',')
void Parser::invalid_key_value(bool later) {
  Expr* key = at(TokenKind::DoubleStar) ? nullptr : expression();
  if (!key || raised_) return;
  if (!at(TokenKind::Colon)) {
    if (later) {
      raise(DiagnosticKind::SyntaxError, key->span.line, key->span.end_col, key->span.end_line, 0,
            "':' expected after dictionary key");
    }
    return;
  }
  Span colon = token().span;
  position_++;
  Span star = token().span;
  if (accept(TokenKind::Star)) {
    if (bitwise_or()) raise_from(star, "cannot use a starred expression in a dictionary value");
  } else if (at(TokenKind::RightBrace) || at(TokenKind::Comma)) {
    raise_at(colon, "expression expected after dictionary key and ':'");
  }
}

// dict: '{' [','.double_starred_kvpair+ [',']] '}' | '{' invalid_double_starred_kvpairs '}'
// dictcomp: '{' kvpair for_if_clauses '}' | invalid_dict_comprehension
Expr* Parser::dictionary(const Span& start, Expr* key, size_t key_at) {
  Items<Expr> pairs(*this);
  Seq<Comprehension*> generators;
  Expr* value = nullptr;
  if (key || !at(TokenKind::RightBrace)) {
    do {
      size_t before = pairs.size() == 0 && key ? key_at : mark();
      if (pairs.size() && at(TokenKind::RightBrace)) break;
      if (pairs.size()) key = nullptr;
      if (!key_value(key, value)) {
        bool could_be_pair = key && (pairs.size() || kind_before(TokenKind::Colon));
        reset(before);
        if (could_be_pair && !raised_) invalid_key_value(pairs.size() > 0);
        reset(before);
        break;
      }
      pairs.push(key);
      pairs.push(value);
    } while (accept(TokenKind::Comma));
    if (raised_ || pairs.size() == 0) return nullptr;
    if (pairs.size() == 2 && key && for_if_clauses(generators)) {
      if (!accept(TokenKind::RightBrace)) return nullptr;
      auto* comprehension = make<DictComp>(start);
      comprehension->key = key;
      comprehension->value = value;
      comprehension->generators = generators;
      return comprehension;
    }
  }
  if (!accept(TokenKind::RightBrace)) return nullptr;
  auto* dict = make<Dict>(start);
  Items<Expr> values(*this);
  size_t count = pairs.size() / 2;
  for (size_t i = 0; i < count; i++) values.push(pairs[2 * i + 1]);
  dict->values = values.finish();
  values.shrink(0);
  for (size_t i = 0; i < count; i++) values.push(pairs[2 * i]);
  dict->keys = values.finish();
  return dict;
}

// set: '{' star_named_expressions '}'
// setcomp: '{' named_expression for_if_clauses '}' | invalid_comprehension
Expr* Parser::braced_set(const Span& start, Expr* first) {
  Items<Expr> items(*this);
  size_t after = mark();
  items.push(first);
  rest_of_display(items);
  if (accept(TokenKind::RightBrace)) {
    auto* set = make<Set>(start);
    set->elts = items.finish();
    return set;
  }
  if (raised_) return nullptr;
  reset(after);
  Seq<Comprehension*> generators;
  if (first->kind == ExprKind::Starred || !for_if_clauses(generators) ||
      !accept(TokenKind::RightBrace)) {
    return nullptr;
  }
  auto* comprehension = make<SetComp>(start);
  comprehension->elt = first;
  comprehension->generators = generators;
  return comprehension;
}

// for_if_clauses: for_if_clause+
bool Parser::for_if_clauses(Seq<Comprehension*>& clauses) {
  Items<Comprehension> items(*this);
  for (;;) {
    size_t before = mark();
    Comprehension* clause = for_if_clause();
    if (!clause) {
      reset(before);
      break;
    }
    items.push(clause);
  }
  clauses = items.finish();
  return !clauses.empty() && !raised_;
}

// for_if_clause: ['async'] 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | invalid_for_target
Comprehension* Parser::for_if_clause() {
  Span start = token().span;
  bool async = accept(TokenKind::KwAsync);
  if (!accept(TokenKind::KwFor)) return nullptr;
  size_t begin = mark();
  Expr* target = star_targets();
  if (!target || !accept(TokenKind::KwIn)) {
    reset(begin);
    if (invalid_rules_on() && !raised_) invalid_for_target();
    return nullptr;
  }
  Expr* iter = disjunction();
  if (!iter) return nullptr;
  Items<Expr> conditions(*this);
  for (;;) {
    size_t before = mark();
    if (!accept(TokenKind::KwIf)) break;
    Expr* condition = disjunction();
    if (!condition) {
      reset(before);
      break;
    }
    conditions.push(condition);
  }
  auto* clause = make<Comprehension>(start);
  clause->target = target;
  clause->iter = iter;
  clause->ifs = conditions.finish();
  clause->is_async = async;
  return clause;
}

// slices: slice !',' | ','.(slice | starred_expression)+ [',']
Expr* Parser::slices() {
  Span start = token().span;
  bool starred = at(TokenKind::Star);
  Expr* first = starred ? starred_expression() : slice();
  if (!first || (!starred && !at(TokenKind::Comma))) return first;
  Items<Expr> items(*this);
  items.push(first);
  while (accept(TokenKind::Comma)) {
    size_t before = mark();
    Expr* item = at(TokenKind::Star) ? starred_expression() : slice();
    if (!item) {
      reset(before);
      break;
    }
    items.push(item);
  }
  auto* tuple = make<Tuple>(start);
  tuple->elts = items.finish();
  return tuple;
}

// slice: [expression] ':' [expression] [':' [expression]] | named_expression
Expr* Parser::slice() {
  size_t begin = mark();
  Span start = token().span;
  auto ends_part = [this] {
    return at(TokenKind::Colon) || at(TokenKind::RightBracket) || at(TokenKind::Comma);
  };
  auto part = [&]() -> Expr* {
    if (ends_part()) return nullptr;
    size_t before = mark();
    Expr* expr = expression();
    if (!expr) reset(before);
    return expr;
  };
  Expr* lower = part();
  if (!at(TokenKind::Colon)) {
    if (raised_) return nullptr;
    if (!explaining_ && !at(TokenKind::ColonEqual)) return lower;
    reset(begin);
    return named_expression();
  }
  position_++;
  Expr* upper = part();
  Expr* step = accept(TokenKind::Colon) ? part() : nullptr;
  auto* slice = make<Slice>(start);
  slice->lower = lower;
  slice->upper = upper;
  slice->step = step;
  return slice;
}

}  // namespace brine
