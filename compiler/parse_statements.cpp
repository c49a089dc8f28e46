// Simple statements. Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// statements: statement+
bool Parser::statements(Items<Stmt>& to) {
  while (!at(TokenKind::EndMarker) && !at(TokenKind::Dedent)) {
    drop_used_tokens();
    if (!statement(to)) return false;
  }
  return !raised_;
}

// statement: compound_stmt | simple_stmts
bool Parser::statement(Items<Stmt>& to) {
  if (too_deep()) return false;
  Stmt* compound = nullptr;
  if (!compound_statement(compound)) return simple_statements(to);
  if (!compound || raised_) return false;
  to.push(compound);
  return true;
}

// simple_stmts: ';'.simple_stmt+ [';'] NEWLINE
bool Parser::simple_statements(Items<Stmt>& to) {
  do {
    Stmt* statement = simple_statement();
    if (!statement) return false;
    to.push(statement);
  } while (accept(TokenKind::Semicolon) && !at(TokenKind::Newline));
  return accept(TokenKind::Newline);
}

// simple_stmt: assignment | star_expressions | return_stmt | import_stmt | raise_stmt | 'pass' | del_stmt
//            | yield_stmt | assert_stmt | 'break' | 'continue' | global_stmt | nonlocal_stmt
Stmt* Parser::simple_statement() {
  Span start = token().span;
  switch (kind()) {
    case TokenKind::KwReturn: return return_statement();
    case TokenKind::KwImport: return import_name();
    case TokenKind::KwFrom: return import_from();
    case TokenKind::KwRaise: return raise_statement();
    case TokenKind::KwDel: return delete_statement();
    case TokenKind::KwAssert: return assert_statement();
    case TokenKind::KwGlobal: return scope_statement<Global>();
    case TokenKind::KwNonlocal: return scope_statement<Nonlocal>();
    case TokenKind::KwPass: position_++; return make<Pass>(start);
    case TokenKind::KwBreak: position_++; return make<Break>(start);
    case TokenKind::KwContinue: position_++; return make<Continue>(start);
    default: return explaining_ ? explained_expression_statement() : expression_statement();
  }
}

namespace {

bool find_augmented_operator(TokenKind kind, Operator& op) {
  using enum TokenKind;
  switch (kind) {
    case PlusEqual: op = Operator::Add; return true;
    case MinusEqual: op = Operator::Sub; return true;
    case StarEqual: op = Operator::Mult; return true;
    case AtEqual: op = Operator::MatMult; return true;
    case SlashEqual: op = Operator::Div; return true;
    case PercentEqual: op = Operator::Mod; return true;
    case AmpersandEqual: op = Operator::BitAnd; return true;
    case VerticalBarEqual: op = Operator::BitOr; return true;
    case CircumflexEqual: op = Operator::BitXor; return true;
    case LeftShiftEqual: op = Operator::LShift; return true;
    case RightShiftEqual: op = Operator::RShift; return true;
    case DoubleStarEqual: op = Operator::Pow; return true;
    case DoubleSlashEqual: op = Operator::FloorDiv; return true;
    default: return false;
  }
}

}  // namespace

// What starts as an expression: read it, and let the token behind it decide what it is.
Stmt* Parser::expression_statement() {
  Span start = token().span;
  if (at(TokenKind::KwYield)) {
    Expr* value = yield_expression();
    if (!value) return nullptr;
    auto* statement = make<ExprStmt>(start);
    statement->value = value;
    return statement;
  }
  Expr* first = star_expressions();
  if (!first) return nullptr;
  Operator op;
  switch (kind()) {
    case TokenKind::Newline:
    case TokenKind::Semicolon: break;
    case TokenKind::Equal: return assignment(start, first);
    case TokenKind::Colon:
      if (!is_single_target(first)) return nullptr;
      return annotated_assignment(start, first,
                                  first->kind == ExprKind::Name && !first->parenthesized);
    default:
      if (find_augmented_operator(kind(), op)) return augmented_assignment(start, first, op);
  }
  auto* statement = make<ExprStmt>(start);
  statement->value = first;
  return statement;
}

// assignment: NAME ':' expression ['=' annotated_rhs]
//           | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
Stmt* Parser::annotated_assignment(const Span& start, Expr* target, bool simple) {
  if (!accept(TokenKind::Colon)) return nullptr;
  Expr* annotation = expression();
  if (!annotation) return nullptr;
  Expr* value = nullptr;
  size_t before = mark();
  if (accept(TokenKind::Equal) && !(value = annotated_rhs())) {
    if (!explaining_) return nullptr;
    reset(before);
  }
  to_target(target, Context::Store);
  auto* statement = make<AnnAssign>(start);
  statement->target = target;
  statement->annotation = annotation;
  statement->value = value;
  statement->simple = simple;
  return statement;
}

//           | (star_targets '=')+ (yield_expr | star_expressions) !'='
Stmt* Parser::assignment(const Span& start, Expr* first) {
  Items<Expr> targets(*this);
  Expr* value = first;
  while (at(TokenKind::Equal)) {
    if (!to_target(value, Context::Store)) return nullptr;
    position_++;
    targets.push(value);
    value = annotated_rhs();
    if (!value) return nullptr;
  }
  auto* statement = make<Assign>(start);
  statement->targets = targets.finish();
  statement->value = value;
  return statement;
}

//           | single_target augassign ~ (yield_expr | star_expressions)
Stmt* Parser::augmented_assignment(const Span& start, Expr* target, Operator op) {
  if (!is_single_target(target)) return nullptr;
  position_++;
  Expr* value = annotated_rhs();
  if (!value) return nullptr;
  to_target(target, Context::Store);
  auto* statement = make<AugAssign>(start);
  statement->target = target;
  statement->op = op;
  statement->value = value;
  return statement;
}

// annotated_rhs: yield_expr | star_expressions
Expr* Parser::annotated_rhs() {
  return at(TokenKind::KwYield) ? yield_expression() : star_expressions();
}

// The same in the order in which CPython tries the rules, so that it is the same mistake that is found first.
Stmt* Parser::explained_expression_statement() {
  size_t begin = mark();
  Span start = token().span;
  bool plain_name = at(TokenKind::Name);
  Expr* single = primary();
  if (single && is_single_target(single) && at(TokenKind::Colon)) {
    bool simple = plain_name && single->kind == ExprKind::Name;
    if (Stmt* result = annotated_assignment(start, single, simple)) return result;
  }
  if (raised_) return nullptr;
  reset(begin);
  Expr* targets = star_targets();
  if (targets && at(TokenKind::Equal)) {
    Expr* value = nullptr;
    size_t after;
    do {
      position_++;
      after = mark();
      value = star_targets();
    } while (value && at(TokenKind::Equal));
    reset(after);
    value = annotated_rhs();
    if (value && !at(TokenKind::Equal)) {
      auto* statement = make<ExprStmt>(start);  // of this pass only the error matters
      statement->value = value;
      return statement;
    }
  }
  if (raised_) return nullptr;
  reset(begin);
  Operator op;
  single = primary();
  bool committed = false;
  if (single && is_single_target(single) && find_augmented_operator(kind(), op)) {
    committed = true;
    if (Stmt* result = augmented_assignment(start, single, op)) return result;
  }
  if (raised_) return nullptr;
  reset(begin);
  if (!committed) invalid_assignment();
  if (raised_) return nullptr;
  reset(begin);
  Expr* value = at(TokenKind::KwYield) ? yield_expression() : star_expressions();
  if (!value) return nullptr;
  auto* statement = make<ExprStmt>(start);
  statement->value = value;
  return statement;
}

// return_stmt: 'return' [star_expressions]
Stmt* Parser::return_statement() {
  Span start = token().span;
  position_++;
  Expr* value = nullptr;
  if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon)) {
    size_t before = mark();
    value = star_expressions();
    if (!value) reset(before);
  }
  auto* statement = make<Return>(start);
  statement->value = value;
  return statement;
}

// raise_stmt: 'raise' expression ['from' expression] | 'raise'
Stmt* Parser::raise_statement() {
  Span start = token().span;
  position_++;
  Expr* exc = nullptr;
  Expr* cause = nullptr;
  size_t before = mark();
  if (!at(TokenKind::Newline) && !at(TokenKind::Semicolon)) {
    exc = expression();
    if (!exc) reset(before);
    before = mark();
    if (exc && accept(TokenKind::KwFrom) && !(cause = expression())) reset(before);
  }
  auto* statement = make<Raise>(start);
  statement->exc = exc;
  statement->cause = cause;
  return statement;
}

// del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
// del_targets: ','.del_target+ [',']
Stmt* Parser::delete_statement() {
  Span start = token().span;
  position_++;
  size_t begin = mark();
  Items<Expr> targets(*this);
  do {
    if (targets.size() && (at(TokenKind::Newline) || at(TokenKind::Semicolon))) break;
    Expr* target = delete_target();
    if (!target) break;
    targets.push(target);
  } while (accept(TokenKind::Comma));
  if (targets.size() && (at(TokenKind::Newline) || at(TokenKind::Semicolon))) {
    auto* statement = make<Delete>(start);
    statement->targets = targets.finish();
    return statement;
  }
  if (!explaining_ || raised_) return nullptr;
  reset(begin);  // invalid_del_stmt: 'del' star_expressions
  if (Expr* wrong = star_expressions()) raise_invalid_target(wrong, Targets::Del);
  return nullptr;
}

// assert_stmt: 'assert' expression [',' expression]
Stmt* Parser::assert_statement() {
  Span start = token().span;
  position_++;
  Expr* test = expression();
  if (!test) return nullptr;
  Expr* msg = nullptr;
  size_t before = mark();
  if (accept(TokenKind::Comma) && !(msg = expression())) reset(before);
  auto* statement = make<Assert>(start);
  statement->test = test;
  statement->msg = msg;
  return statement;
}

// global_stmt: 'global' ','.NAME+        nonlocal_stmt: 'nonlocal' ','.NAME+
template <class T>
Stmt* Parser::scope_statement() {
  Span start = token().span;
  position_++;
  std::vector<Identifier> identifiers;
  do {
    if (!at(TokenKind::Name)) return nullptr;
    identifiers.push_back(identifier_of(token()));
    position_++;
  } while (accept(TokenKind::Comma));
  auto* statement = make<T>(start);
  statement->names = arena_.copy(identifiers.data(), identifiers.size());
  return statement;
}

// ---- imports

// import_name: 'import' ','.dotted_as_name+
Stmt* Parser::import_name() {
  Span start = token().span;
  position_++;
  Items<Alias> names(*this);
  do {
    Alias* alias = import_alias(true);
    if (!alias) return nullptr;
    names.push(alias);
  } while (accept(TokenKind::Comma));
  auto* statement = make<Import>(start);
  statement->names = names.finish();
  return statement;
}

// import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
//            | 'from' ('.' | '...')+ 'import' import_from_targets
Stmt* Parser::import_from() {
  Span start = token().span;
  position_++;
  int level = 0;
  for (;; position_++) {
    if (at(TokenKind::Dot)) {
      level++;
    } else if (at(TokenKind::Ellipsis)) {
      level += 3;
    } else {
      break;
    }
  }
  Identifier module;
  if (at(TokenKind::Name)) {
    module = dotted_name();
    if (!module.data()) return nullptr;
  } else if (level == 0) {
    return nullptr;
  }
  if (!accept(TokenKind::KwImport)) return nullptr;
  Items<Alias> names(*this);
  if (!import_from_targets(names)) return nullptr;
  auto* statement = make<ImportFrom>(start);
  statement->module = module;
  statement->names = names.finish();
  statement->level = level;
  return statement;
}

// import_from_targets: '(' ','.import_from_as_name+ [','] ')' | ','.import_from_as_name+ !',' | '*'
//                    | invalid_import_from_targets
bool Parser::import_from_targets(Items<Alias>& names) {
  Span start = token().span;
  if (accept(TokenKind::Star)) {
    auto* alias = make<Alias>(start);
    alias->name = arena_.intern("*");
    names.push(alias);
    return true;
  }
  bool parenthesized = accept(TokenKind::LeftParen);
  do {
    if (names.size() && !at(TokenKind::Name)) {  // the comma was the last
      if (parenthesized) break;
      if (explaining_ && at(TokenKind::Newline)) {
        position_++;
        raise_here("trailing comma not allowed without surrounding parentheses");
      }
      return false;
    }
    Alias* alias = import_alias(false);
    if (!alias) return false;
    names.push(alias);
  } while (accept(TokenKind::Comma));
  return !parenthesized || accept(TokenKind::RightParen);
}

// dotted_as_name: dotted_name ['as' NAME]        import_from_as_name: NAME ['as' NAME]
Alias* Parser::import_alias(bool dotted) {
  Span start = token().span;
  if (!at(TokenKind::Name)) return nullptr;
  Identifier name;
  if (dotted) {
    name = dotted_name();
    if (!name.data()) return nullptr;
  } else {
    name = identifier_of(token());
    position_++;
  }
  Identifier asname;
  if (accept(TokenKind::KwAs)) {
    if (!at(TokenKind::Name)) return nullptr;
    asname = identifier_of(token());
    position_++;
  }
  auto* alias = make<Alias>(start);
  alias->name = name;
  alias->asname = asname;
  return alias;
}

// dotted_name: dotted_name '.' NAME | NAME
Identifier Parser::dotted_name() {
  Identifier name = identifier_of(token());
  position_++;
  if (!at(TokenKind::Dot)) return name;
  std::string joined(name);
  while (accept(TokenKind::Dot)) {
    if (!at(TokenKind::Name)) return {};
    joined += '.';
    joined += identifier_of(token());
    position_++;
  }
  return arena_.intern(joined);
}

}  // namespace brine
