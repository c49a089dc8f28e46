// Expressions, from the loosest operator to the tightest. Left-associative operators and chains of conditional
// expressions are read in loops, so a long chain costs no stack. Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// The rest of an unparenthesized tuple after its first item; that item itself if no comma follows.
Expr* Parser::tuple_rest(const Span& start, Expr* first, Expr* (Parser::*item)()) {
  if (!at(TokenKind::Comma)) return first;
  Items<Expr> elements(*this);
  elements.push(first);
  while (accept(TokenKind::Comma)) {
    size_t before = mark();
    Expr* element = (this->*item)();
    if (!element) {
      reset(before);
      break;
    }
    elements.push(element);
  }
  auto* tuple = make<Tuple>(start);
  tuple->elts = elements.finish();
  return tuple;
}

// expressions: ','.expression+ [',']
Expr* Parser::expressions() {
  Span start = token().span;
  Expr* first = expression();
  return first ? tuple_rest(start, first, &Parser::expression) : nullptr;
}

// star_expressions: ','.star_expression+ [',']
Expr* Parser::star_expressions() {
  Span start = token().span;
  Expr* first = star_expression();
  return first ? tuple_rest(start, first, &Parser::star_expression) : nullptr;
}

// star_expression: '*' bitwise_or | expression
Expr* Parser::star_expression() {
  return memoized(kStarExpression, [this]() -> Expr* {
    if (!at(TokenKind::Star)) return expression();
    Span start = token().span;
    position_++;
    Expr* value = bitwise_or();
    if (!value) return nullptr;
    auto* starred = make<Starred>(start);
    starred->value = value;
    return starred;
  });
}

// star_named_expression: '*' bitwise_or | named_expression
Expr* Parser::star_named_expression() {
  return at(TokenKind::Star) ? star_expression() : named_expression();
}

// starred_expression: '*' expression
Expr* Parser::starred_expression() {
  Span start = token().span;
  if (!accept(TokenKind::Star)) return nullptr;
  Expr* value = expression();
  if (!value) return nullptr;
  auto* starred = make<Starred>(start);
  starred->value = value;
  return starred;
}

// assignment_expression: NAME ':=' ~ expression
Expr* Parser::assignment_expression() {
  if (!at(TokenKind::Name) || peek(1) != TokenKind::ColonEqual) return nullptr;
  Token name = token();
  position_++;
  auto* target = make<Name>(name.span);
  target->id = identifier_of(name);
  target->ctx = Context::Store;
  accept(TokenKind::ColonEqual);
  Expr* value = expression();
  if (!value) return nullptr;
  auto* named = make<NamedExpr>(name.span);
  named->target = target;
  named->value = value;
  return named;
}

// named_expression: assignment_expression | invalid_named_expression | expression !':='
Expr* Parser::named_expression() {
  size_t begin = mark();
  if (Expr* named = assignment_expression()) return named;
  if (raised_) return nullptr;
  reset(begin);
  if (invalid_rules_on()) {
    invalid_named_expression();
    if (raised_) return nullptr;
    reset(begin);
  }
  Expr* value = expression();
  return value && !at(TokenKind::ColonEqual) ? value : nullptr;
}

// yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
Expr* Parser::yield_expression() {
  Span start = token().span;
  position_++;
  if (accept(TokenKind::KwFrom)) {
    Expr* value = expression();
    if (!value) return nullptr;
    auto* yield = make<YieldFrom>(start);
    yield->value = value;
    return yield;
  }
  size_t before = mark();
  Expr* value = star_expressions();
  if (!value) reset(before);
  auto* yield = make<Yield>(start);
  yield->value = value;
  return yield;
}

// expression: invalid_expression | invalid_legacy_expression
//           | disjunction 'if' disjunction 'else' expression | disjunction | lambdef
Expr* Parser::expression() {
  if (!explaining_) return plain_expression();
  return memoized(kExpression, [this]() -> Expr* {
    size_t begin = mark();
    if (invalid_on_) {
      invalid_expression();
      if (raised_) return nullptr;
      reset(begin);
      invalid_legacy_expression();
      if (raised_) return nullptr;
      reset(begin);
    }
    return plain_expression();
  });
}

Expr* Parser::plain_expression() {
  if (too_deep()) return nullptr;
  if (at(TokenKind::KwLambda)) return lambda();
  Span start = token().span;
  Expr* body = disjunction();
  return body && at(TokenKind::KwIf) ? conditional_chain(start, body) : body;
}

// a if b else c if d else e: each is the orelse of the one before.
Expr* Parser::conditional_chain(const Span& start, Expr* body) {
  Items<IfExp> chain(*this);
  Span from = start;
  for (;;) {
    size_t before = mark();
    Expr* last = body;
    Expr* test = nullptr;
    if (accept(TokenKind::KwIf)) {
      test = disjunction();
      if (!test || !accept(TokenKind::KwElse)) test = nullptr;
      if (!test) reset(before);
    }
    if (test) {
      auto* conditional = make<IfExp>(from);
      conditional->body = body;
      conditional->test = test;
      chain.push(conditional);
      from = token().span;
      bool chained = !explaining_ && !at(TokenKind::KwLambda);
      body = chained ? disjunction() : expression();
      if (chained && body) continue;
      if (!body) {  // CPython goes back to what matched; in the first pass nothing could follow
        if (!explaining_ || raised_) return nullptr;
        reset(before);
        chain.shrink(chain.size() - 1);
      }
      last = body ? body : last;
    }
    if (chain.size() == 0) return last;
    for (size_t i = chain.size(); i-- > 0;) {
      chain[i]->orelse = last;
      chain[i]->span = span_from(chain[i]->span);
      last = chain[i];
    }
    return last;
  }
}

// lambdef: 'lambda' [lambda_params] ':' expression
Expr* Parser::lambda() {
  Span start = token().span;
  position_++;
  Arguments* args = nullptr;
  if (!parameters(true, args) || !accept(TokenKind::Colon)) return nullptr;
  Expr* body = expression();
  if (!body) return nullptr;
  auto* lambda = make<Lambda>(start);
  lambda->args = args;
  lambda->body = body;
  return lambda;
}

// Operands joined by one word become one BoolOp.
template <class T>
Expr* Parser::boolean_chain(Expr* (Parser::*operand)(), TokenKind word, T op) {
  Span start = token().span;
  Expr* first = (this->*operand)();
  if (!first || !at(word)) return first;
  Items<Expr> values(*this);
  values.push(first);
  for (;;) {
    size_t before = mark();
    if (!accept(word)) break;
    Expr* next = (this->*operand)();
    if (!next) {
      reset(before);
      break;
    }
    values.push(next);
  }
  if (values.size() == 1) return first;
  auto* chain = make<BoolOp>(start);
  chain->op = op;
  chain->values = values.finish();
  return chain;
}

// disjunction: ('or').conjunction+
Expr* Parser::disjunction() {
  return memoized(kDisjunction, [this] {
    return boolean_chain(&Parser::conjunction, TokenKind::KwOr, BoolOperator::Or);
  });
}

// conjunction: ('and').inversion+
Expr* Parser::conjunction() {
  return memoized(kConjunction, [this] {
    return boolean_chain(&Parser::inversion, TokenKind::KwAnd, BoolOperator::And);
  });
}

// inversion: 'not' inversion | comparison
Expr* Parser::inversion() {
  if (!at(TokenKind::KwNot)) return comparison();
  return memoized(kInversion, [this]() -> Expr* {
    if (too_deep()) return nullptr;
    Span start = token().span;
    position_++;
    Expr* operand = inversion();
    if (!operand) return nullptr;
    auto* inverted = make<UnaryOp>(start);
    inverted->op = UnaryOperator::Not;
    inverted->operand = operand;
    return inverted;
  });
}

// comparison: bitwise_or (operator bitwise_or)*
Expr* Parser::comparison() {
  Span start = token().span;
  Expr* left = bitwise_or();
  if (!left) return nullptr;
  size_t before = mark();
  CompareOperator op;
  if (!comparison_operator(op)) return left;
  std::vector<CompareOperator> operators;
  Items<Expr> operands(*this);
  do {
    Expr* operand = bitwise_or();
    if (!operand) break;
    operators.push_back(op);
    operands.push(operand);
    before = mark();
  } while (comparison_operator(op));
  reset(before);
  if (operands.size() == 0) return left;
  auto* compare = make<Compare>(start);
  compare->left = left;
  compare->ops = arena_.copy(operators.data(), operators.size());
  compare->comparators = operands.finish();
  return compare;
}

// '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'
bool Parser::comparison_operator(CompareOperator& op) {
  using enum TokenKind;
  auto take = [&](CompareOperator found) {
    position_++;
    op = found;
    return true;
  };
  switch (kind()) {
    case EqualEqual: return take(CompareOperator::Eq);
    case NotEqual: return text_of(token()) == "!=" && take(CompareOperator::NotEq);
    case LessEqual: return take(CompareOperator::LtE);
    case Less: return take(CompareOperator::Lt);
    case GreaterEqual: return take(CompareOperator::GtE);
    case Greater: return take(CompareOperator::Gt);
    case KwIn: return take(CompareOperator::In);
    case KwIs: take(CompareOperator::Is); return !at(KwNot) || take(CompareOperator::IsNot);
    case KwNot: {
      size_t before = mark();
      position_++;
      if (at(KwIn)) return take(CompareOperator::NotIn);
      reset(before);
      return false;
    }
    default: return false;
  }
}

namespace {

// How tightly a binary operator holds, 0 if the token is none:
// bitwise_or 1 '|'  bitwise_xor 2 '^'  bitwise_and 3 '&'  shift_expr 4 '<<' '>>'  sum 5 '+' '-'  term 6 the rest
int binary_level(TokenKind kind, Operator& op) {
  using enum TokenKind;
  auto is = [&op](Operator found, int level) {
    op = found;
    return level;
  };
  switch (kind) {
    case VerticalBar: return is(Operator::BitOr, 1);
    case Circumflex: return is(Operator::BitXor, 2);
    case Ampersand: return is(Operator::BitAnd, 3);
    case LeftShift: return is(Operator::LShift, 4);
    case RightShift: return is(Operator::RShift, 4);
    case Plus: return is(Operator::Add, 5);
    case Minus: return is(Operator::Sub, 5);
    case Star: return is(Operator::Mult, 6);
    case Slash: return is(Operator::Div, 6);
    case DoubleSlash: return is(Operator::FloorDiv, 6);
    case Percent: return is(Operator::Mod, 6);
    case At: return is(Operator::MatMult, 6);
    default: return 0;
  }
}

}  // namespace

// bitwise_or: bitwise_or '|' bitwise_xor | bitwise_xor, and so on down to
// term: term ('*' | '/' | '//' | '%' | '@') factor | factor
// One function for the six: `level` is the loosest operator it takes.
Expr* Parser::binary(int level) {
  return memoized(level, [this, level]() -> Expr* {
    Span start = token().span;
    Expr* left = factor();
    if (!left) return nullptr;
    for (;;) {
      Operator op;
      int found = binary_level(kind(), op);
      if (found == 0 || found < level) return left;
      size_t before = mark();
      position_++;
      Expr* right = found == 6 ? factor() : binary(found + 1);
      if (!right) {
        reset(before);
        return raised_ ? nullptr : left;
      }
      auto* operation = make<BinOp>(start);
      operation->left = left;
      operation->op = op;
      operation->right = right;
      left = operation;
    }
  });
}

// factor: ('+' | '-' | '~') factor | power
Expr* Parser::factor() {
  UnaryOperator op;
  switch (kind()) {
    case TokenKind::Plus: op = UnaryOperator::UAdd; break;
    case TokenKind::Minus: op = UnaryOperator::USub; break;
    case TokenKind::Tilde: op = UnaryOperator::Invert; break;
    default: return power();
  }
  return memoized(kFactor, [this, op]() -> Expr* {
    if (too_deep()) return nullptr;
    Span start = token().span;
    position_++;
    Expr* operand = factor();
    if (!operand) return nullptr;
    auto* unary = make<UnaryOp>(start);
    unary->op = op;
    unary->operand = operand;
    return unary;
  });
}

// power: await_primary ['**' factor]        await_primary: 'await' primary | primary
Expr* Parser::power() {
  Span start = token().span;
  bool awaits = accept(TokenKind::KwAwait);
  Expr* base = primary();
  if (!base) return nullptr;
  if (awaits) {
    auto* await = make<Await>(start);
    await->value = base;
    base = await;
  }
  if (!at(TokenKind::DoubleStar)) return base;
  if (too_deep()) return nullptr;
  size_t before = mark();
  position_++;
  Expr* exponent = factor();
  if (!exponent) {
    reset(before);
    return base;
  }
  auto* operation = make<BinOp>(start);
  operation->left = base;
  operation->op = Operator::Pow;
  operation->right = exponent;
  return operation;
}

// primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' | atom
Expr* Parser::primary() {
  return memoized(kPrimary, [this]() -> Expr* {
    Span start = token().span;
    Expr* base = atom();
    while (base) {
      size_t before = mark();
      if (invalid_rules_on() && (at(TokenKind::LeftBracket) || at(TokenKind::LeftBrace))) {
        invalid_comprehension();  // CPython tries a generator expression here, and with it any comprehension
        if (raised_) return nullptr;
        reset(before);
      }
      if (accept(TokenKind::Dot)) {
        if (!at(TokenKind::Name)) return reset(before), base;
        Identifier attr = identifier_of(token());
        position_++;
        auto* attribute = make<Attribute>(start);
        attribute->value = base;
        attribute->attr = attr;
        base = attribute;
      } else if (at(TokenKind::LeftParen)) {
        CallArguments call;
        if (!call_arguments(call)) return reset(before), base;
        auto* node = make<Call>(start);
        node->func = base;
        node->args = call.args;
        node->keywords = call.keywords;
        base = node;
      } else if (accept(TokenKind::LeftBracket)) {
        Expr* index = slices();
        if (!index || !accept(TokenKind::RightBracket)) return reset(before), base;
        auto* subscript = make<Subscript>(start);
        subscript->value = base;
        subscript->slice = index;
        base = subscript;
      } else {
        break;
      }
    }
    return base;
  });
}

}  // namespace brine
