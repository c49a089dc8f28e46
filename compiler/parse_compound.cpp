// Compound statements but `match`. Tested by tests/compiler/parser_test.cpp.
//
// "expected ':'" and "expected an indented block after ..." are found on the way by colon() and block(); they
// only speak in the second pass.
#include "compiler/parse.h"

namespace brine {

using namespace ast;

// compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt | while_stmt | match_stmt
// False: no such statement begins here. True with null: one does, and does not match.
bool Parser::compound_statement(Stmt*& result) {
  Span start = token().span;
  switch (kind()) {
    case TokenKind::KwDef: result = function_definition<FunctionDef>(start, {}); return true;
    case TokenKind::KwClass: result = class_definition(start, {}); return true;
    case TokenKind::At: result = decorated(); return true;
    case TokenKind::KwAsync: result = async_statement(); return true;
    case TokenKind::KwIf: result = if_statement(); return true;
    case TokenKind::KwWhile: result = while_statement(); return true;
    case TokenKind::KwFor: result = for_statement<For>(start); return true;
    case TokenKind::KwWith: result = with_statement<With>(start); return true;
    case TokenKind::KwTry: result = try_statement(); return true;
    case TokenKind::Name: {
      if (!at_name("match")) return false;
      size_t before = mark();
      result = match_statement();
      if (!result) reset(before);
      return result || raised_;
    }
    default: return false;
  }
}

// ':' behind the head of a statement; without it, at the end of the line, the mistake is clear.
bool Parser::colon() {
  if (accept(TokenKind::Colon)) return true;
  if (explaining_ && at(TokenKind::Newline)) raise_here("expected ':'");
  return false;
}

// block: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
bool Parser::block(Seq<Stmt*>& body, const char* after, uint32_t line) {
  Items<Stmt> items(*this);
  if (!at(TokenKind::Newline)) {
    if (!simple_statements(items)) return false;
  } else {
    position_++;
    if (!accept(TokenKind::Indent)) {
      if (explaining_) raise_missing_block(after, line);
      return false;
    }
    if (!statements(items) || items.size() == 0 || !accept(TokenKind::Dedent)) return false;
  }
  body = items.finish();
  return true;
}

// decorators: ('@' named_expression NEWLINE)+
Stmt* Parser::decorated() {
  Items<Expr> decorators(*this);
  while (accept(TokenKind::At)) {
    Expr* decorator = named_expression();
    if (!decorator || !accept(TokenKind::Newline)) return nullptr;
    decorators.push(decorator);
  }
  Span start = token().span;
  if (at(TokenKind::KwDef)) return function_definition<FunctionDef>(start, decorators.finish());
  if (at(TokenKind::KwClass)) return class_definition(start, decorators.finish());
  if (!accept(TokenKind::KwAsync) || !at(TokenKind::KwDef)) return nullptr;
  return function_definition<AsyncFunctionDef>(start, decorators.finish());
}

Stmt* Parser::async_statement() {
  Span start = token().span;
  position_++;
  switch (kind()) {
    case TokenKind::KwDef: return function_definition<AsyncFunctionDef>(start, {});
    case TokenKind::KwFor: return for_statement<AsyncFor>(start);
    case TokenKind::KwWith: return with_statement<AsyncWith>(start);
    default: return nullptr;
  }
}

// class_def_raw: 'class' NAME ['(' [arguments] ')'] ':' block
Stmt* Parser::class_definition(const Span& start, Seq<Expr*> decorators) {
  uint32_t line = token().span.line;
  position_++;
  if (!at(TokenKind::Name)) return nullptr;
  Identifier name = identifier_of(token());
  position_++;
  CallArguments bases;
  if (accept(TokenKind::LeftParen)) {
    if (!at(TokenKind::RightParen) && !arguments(bases)) return nullptr;
    if (!accept(TokenKind::RightParen)) return nullptr;
  }
  Seq<Stmt*> body;
  if (!colon() || !block(body, "class definition", line)) return nullptr;
  auto* statement = make<ClassDef>(start);
  statement->name = name;
  statement->bases = bases.args;
  statement->keywords = bases.keywords;
  statement->body = body;
  statement->decorator_list = decorators;
  return statement;
}

// function_def_raw: ['async'] 'def' NAME &&'(' [params] ')' ['->' expression] &&':' block
template <class T>
Stmt* Parser::function_definition(const Span& start, Seq<Expr*> decorators) {
  uint32_t line = token().span.line;
  position_++;
  if (!at(TokenKind::Name)) return nullptr;
  Identifier name = identifier_of(token());
  position_++;
  if (!require(TokenKind::LeftParen, "(")) return nullptr;
  Arguments* args = nullptr;
  if (!parameters(false, args) || !accept(TokenKind::RightParen)) return nullptr;
  Expr* returns = nullptr;
  size_t before = mark();
  if (accept(TokenKind::Arrow) && !(returns = expression())) reset(before);
  Seq<Stmt*> body;
  if (!require(TokenKind::Colon, ":") || !block(body, "function definition", line)) return nullptr;
  auto* statement = make<T>(start);
  statement->name = name;
  statement->args = args;
  statement->body = body;
  statement->decorator_list = decorators;
  statement->returns = returns;
  return statement;
}

// if_stmt: 'if' named_expression ':' block (elif_stmt | [else_block])
// elif_stmt: 'elif' named_expression ':' block (elif_stmt | [else_block])
// In a loop: an `elif` is an If in its predecessor's orelse, and there may be thousands.
Stmt* Parser::if_statement() {
  Items<If> chain(*this);
  do {
    Span start = token().span;
    bool first = chain.size() == 0;
    position_++;
    auto* statement = make<If>(start);
    statement->test = named_expression();
    if (!statement->test || !colon()) return nullptr;
    if (!block(statement->body, first ? "'if' statement" : "'elif' statement", start.line))
      return nullptr;
    chain.push(statement);
  } while (at(TokenKind::KwElif));
  Seq<Stmt*> orelse;
  if (at(TokenKind::KwElse) && !else_block(orelse)) return nullptr;
  for (size_t i = chain.size(); i-- > 0;) {
    chain[i]->orelse = orelse;
    chain[i]->span = span_from(chain[i]->span);
    Stmt* link = chain[i];
    orelse = arena_.copy(&link, 1);
  }
  return chain[0];
}

// else_block: 'else' &&':' block
bool Parser::else_block(Seq<Stmt*>& body) {
  uint32_t line = token().span.line;
  position_++;
  return require(TokenKind::Colon, ":") && block(body, "'else' statement", line);
}

// while_stmt: 'while' named_expression ':' block [else_block]
Stmt* Parser::while_statement() {
  Span start = token().span;
  position_++;
  Expr* test = named_expression();
  Seq<Stmt*> body, orelse;
  if (!test || !colon() || !block(body, "'while' statement", start.line)) return nullptr;
  if (at(TokenKind::KwElse) && !else_block(orelse)) return nullptr;
  auto* statement = make<While>(start);
  statement->test = test;
  statement->body = body;
  statement->orelse = orelse;
  return statement;
}

// for_stmt: ['async'] 'for' star_targets 'in' ~ star_expressions ':' block [else_block] | invalid_for_target
template <class T>
Stmt* Parser::for_statement(const Span& start) {
  uint32_t line = token().span.line;
  position_++;
  size_t begin = mark();
  Expr* target = star_targets();
  if (!target || !accept(TokenKind::KwIn)) {
    reset(begin);
    if (explaining_ && !raised_) invalid_for_target();
    return nullptr;
  }
  Expr* iter = star_expressions();
  Seq<Stmt*> body, orelse;
  if (!iter || !colon() || !block(body, "'for' statement", line)) return nullptr;
  if (at(TokenKind::KwElse) && !else_block(orelse)) return nullptr;
  auto* statement = make<T>(start);
  statement->target = target;
  statement->iter = iter;
  statement->body = body;
  statement->orelse = orelse;
  return statement;
}

// with_stmt: ['async'] 'with' '(' ','.with_item+ [','] ')' ':' block
//          | ['async'] 'with' ','.with_item+ ':' block
// Whether the parenthesis opens a list of items or an expression shows only behind it: read it as items first.
template <class T>
Stmt* Parser::with_statement(const Span& start) {
  uint32_t line = token().span.line;
  position_++;
  size_t begin = mark();
  if (explaining_) {
    invalid_with_indent(line);
    if (raised_) return nullptr;
    reset(begin);
  }
  Items<WithItem> items(*this);
  bool head = false;
  if (accept(TokenKind::LeftParen)) {
    head = with_items(items) && (accept(TokenKind::Comma), accept(TokenKind::RightParen)) &&
           accept(TokenKind::Colon);
  }
  if (!head && !raised_) {
    reset(begin);
    items.shrink(0);
    head = with_items(items) && accept(TokenKind::Colon);
  }
  Seq<Stmt*> body;
  if (!head || !block(body, "'with' statement", line)) {
    if (explaining_ && !raised_) {
      reset(begin);
      invalid_with_statement();
    }
    return nullptr;
  }
  auto* statement = make<T>(start);
  statement->items = items.finish();
  statement->body = body;
  return statement;
}

// ','.with_item+, leaving a comma nothing follows
bool Parser::with_items(Items<WithItem>& items) {
  for (;;) {
    size_t before = mark();
    if (items.size() && !accept(TokenKind::Comma)) return true;
    WithItem* item = with_item();
    if (!item) {
      reset(before);
      return items.size() > 0 && !raised_;
    }
    items.push(item);
  }
}

// with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
WithItem* Parser::with_item() {
  auto ends_item = [this] {
    return at(TokenKind::Comma) || at(TokenKind::RightParen) || at(TokenKind::Colon);
  };
  size_t begin = mark();
  Span start = token().span;
  Expr* context = expression();
  if (!context) return nullptr;
  size_t after = mark();
  Expr* target = nullptr;
  if (accept(TokenKind::KwAs)) {
    target = star_target();
    if (!target || !ends_item()) {
      target = nullptr;
      if (explaining_ && !raised_) {
        reset(begin);
        invalid_with_item();
      }
      reset(after);
    }
  }
  auto* item = make<WithItem>(start);
  item->context_expr = context;
  item->optional_vars = target;
  return item;
}

// try_stmt: 'try' &&':' block finally_block
//         | 'try' &&':' block except_block+ [else_block] [finally_block]
//         | 'try' &&':' block except_star_block+ [else_block] [finally_block]
Stmt* Parser::try_statement() {
  Span start = token().span;
  position_++;
  Seq<Stmt*> body, orelse, finalbody;
  if (!require(TokenKind::Colon, ":")) return nullptr;
  size_t begin = mark();
  if (!block(body, "'try' statement", start.line)) {
    if (explaining_ && !raised_) {  // CPython looks for mistakes in the handlers all the same
      reset(begin);
      while (at(TokenKind::KwExcept) && except_block(peek(1) == TokenKind::Star)) {}
    }
    return nullptr;
  }
  if (!at(TokenKind::KwExcept) && !at(TokenKind::KwFinally)) {
    if (explaining_) raise_here("expected 'except' or 'finally' block");
    return nullptr;
  }
  Items<ExceptHandler> handlers(*this);
  bool star = at(TokenKind::KwExcept) && peek(1) == TokenKind::Star;
  while (at(TokenKind::KwExcept)) {
    if (handlers.size() && (peek(1) == TokenKind::Star) != star) {
      if (explaining_) invalid_mixed_except(star);
      position_++;
      token();  // looked at, for the place of the error
      return nullptr;
    }
    ExceptHandler* handler = except_block(star);
    if (!handler) return nullptr;
    handlers.push(handler);
  }
  if (handlers.size() && at(TokenKind::KwElse) && !else_block(orelse)) return nullptr;
  if (at(TokenKind::KwFinally) && !finally_block(finalbody)) return nullptr;
  auto fill = [&](auto* statement) {
    statement->body = body;
    statement->handlers = handlers.finish();
    statement->orelse = orelse;
    statement->finalbody = finalbody;
    return statement;
  };
  if (star) return fill(make<TryStar>(start));
  return fill(make<Try>(start));
}

// except_block: 'except' expression ['as' NAME] ':' block | 'except' ':' block | invalid_except_stmt
// except_star_block: 'except' '*' expression ['as' NAME] ':' block | invalid_except_stmt
ExceptHandler* Parser::except_block(bool star) {
  size_t begin = mark();
  Span start = token().span;
  position_++;
  if (star) position_++;
  Expr* type = nullptr;
  Identifier name;
  bool matches = star || !at(TokenKind::Colon) ? (type = expression()) != nullptr : true;
  if (matches && type && accept(TokenKind::KwAs)) {
    matches = at(TokenKind::Name);
    if (matches) {
      name = identifier_of(token());
      position_++;
    }
  }
  Seq<Stmt*> body;
  if (!matches || !accept(TokenKind::Colon) ||
      !block(body, star ? "'except*' statement" : "'except' statement", start.line)) {
    if (explaining_ && !raised_) {
      reset(begin);
      invalid_except_statement();
    }
    return nullptr;
  }
  auto* handler = make<ExceptHandler>(start);
  handler->type = type;
  handler->name = name;
  handler->body = body;
  return handler;
}

// finally_block: 'finally' &&':' block
bool Parser::finally_block(Seq<Stmt*>& body) {
  uint32_t line = token().span.line;
  position_++;
  return require(TokenKind::Colon, ":") && block(body, "'finally' statement", line);
}

}  // namespace brine
