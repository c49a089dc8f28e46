// How a failed parse becomes a Diagnostic: where CPython 3.11 would put it, in its words.
//
// Positions come in as CPython has them (lines from 1, columns in bytes from 0, -1 for none) and leave as it
// reports them (offsets in characters from 1). Tested by tests/compiler/parser_test.cpp.
#include <algorithm>

#include "compiler/parse.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

int64_t column_of(uint32_t column) {
  return column == kNoColumn ? -1 : static_cast<int64_t>(column);
}

std::string_view line_at(std::string_view text, int64_t number) {
  for (int64_t i = 1; i < number; i++) {
    size_t end = text.find('\n');
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
  }
  size_t end = text.find('\n');
  return text.substr(0, end == text.npos ? text.npos : end + 1);
}

// Bytes from the start of a line to characters; past its end counts one more.
int32_t to_characters(std::string_view line, int64_t bytes) {
  if (bytes <= 0) return static_cast<int32_t>(bytes);
  if (line.ends_with('\n')) line.remove_suffix(1);
  size_t inside = std::min(static_cast<size_t>(bytes), line.size());
  // A column of a character is its first byte's, +1: never count the continuation bytes behind it.
  size_t count = utf8_count(line.substr(0, inside));
  return static_cast<int32_t>(count + (static_cast<size_t>(bytes) > line.size()));
}

}  // namespace

std::string describe(Expr* expr) {
  using enum ast::ExprKind;
  switch (expr->kind) {
    case Attribute: return "attribute";
    case Subscript: return "subscript";
    case Starred: return "starred";
    case Name: return "name";
    case List: return "list";
    case Tuple: return "tuple";
    case Lambda: return "lambda";
    case Call: return "function call";
    case BoolOp:
    case BinOp:
    case UnaryOp: return "expression";
    case GeneratorExp: return "generator expression";
    case Yield:
    case YieldFrom: return "yield expression";
    case Await: return "await expression";
    case ListComp: return "list comprehension";
    case SetComp: return "set comprehension";
    case DictComp: return "dict comprehension";
    case Dict: return "dict literal";
    case Set: return "set display";
    case JoinedStr:
    case FormattedValue: return "f-string expression";
    case Compare: return "comparison";
    case IfExp: return "conditional expression";
    case NamedExpr: return "named expression";
    case Slice: return "slice";
    case Constant: break;
  }
  switch (ast::to<ast::Constant>(expr).value.type) {
    case ast::ConstantValue::Type::None: return "None";
    case ast::ConstantValue::Type::True: return "True";
    case ast::ConstantValue::Type::False: return "False";
    case ast::ConstantValue::Type::Ellipsis: return "ellipsis";
    default: return "literal";
  }
}

void Parser::set_error(DiagnosticKind kind, std::string message) {
  error_ = Diagnostic();
  error_.kind = kind;
  error_.message = std::move(message);
  error_.filename = filename_;
  raised_ = true;
  looked_at_ = filled_;
  filled_ = 0;
}

Raised Parser::raise_plain(DiagnosticKind kind, std::string message) {
  if (!raised_) set_error(kind, std::move(message));
  return {};
}

Raised Parser::raise(DiagnosticKind kind, int64_t line, int64_t column, int64_t end_line,
                     int64_t end_column, std::string message) {
  if (raised_) return {};
  if (start_ == Start::FString) {
    message = "f-string: " + message;
    column -= place_.first_column;
    end_column -= place_.first_column;
  }
  std::string_view text = line_at(text_, line - place_.first_line + 1);
  set_error(kind, std::move(message));
  error_.line = static_cast<int32_t>(line);
  error_.end_line = static_cast<int32_t>(end_line);
  bool bytes = options_.byte_columns || start_ == Start::FString;
  error_.offset = bytes ? static_cast<int32_t>(column) : to_characters(text, column);
  error_.end_offset = bytes ? static_cast<int32_t>(end_column) : to_characters(text, end_column);
  if (options_.origin == Origin::Text && start_ != Start::FString) {
    if (lexer_->line() <= line)
      text = lexer_->held_lines();
    else if (text.ends_with('\n'))
      text.remove_suffix(1);
  }
  // CPython reads the line of a file anew, in pieces that fit its buffer, and shows the last one.
  constexpr size_t kPiece = 999;
  bool of_file = options_.origin == Origin::Program || options_.origin == Origin::Module;
  if (of_file && start_ != Start::FString && text.size() > kPiece)
    error_.text = repaired(text.substr((text.size() - 1) / kPiece * kPiece));
  else
    error_.text = text;
  error_.has_text = true;
  return {};
}

Raised Parser::raise_at(const Span& span, std::string message) {
  return raise(DiagnosticKind::SyntaxError, span.line, column_of(span.col) + 1, span.end_line,
               column_of(span.end_col) + 1, std::move(message));
}

Raised Parser::raise_range(const Span& from, const Span& to, std::string message) {
  return raise_at({from.line, to.end_line, from.col, to.end_col}, std::move(message));
}

// Up to the end of the last token the grammar has looked at.
Raised Parser::raise_from(const Span& span, std::string message) {
  if (raised_) return {};
  const Token& last = tokens_[filled_ - 1];
  int64_t end = column_of(last.span.end_col);
  if (end < 0) end = lexer_->column();
  return raise(DiagnosticKind::SyntaxError, span.line, column_of(span.col) + 1, last.span.end_line,
               end, std::move(message));
}

// At the last token the grammar has looked at.
Raised Parser::raise_here(std::string message, DiagnosticKind kind) {
  if (raised_ || filled_ == 0) return raise_plain(kind, std::move(message));
  const Token& last = tokens_[filled_ - 1];
  int64_t column = column_of(last.span.col) + 1, end = column_of(last.span.end_col) + 1;
  if (last.span.col == kNoColumn) {
    std::string_view before = text_.substr(0, last.start);
    if ((last.start == text_.size() || last.kind == TokenKind::Error) && before.ends_with('\n'))
      before.remove_suffix(1);
    size_t line_start = before.rfind('\n');
    column = last.start - static_cast<int64_t>(line_start == before.npos ? 0 : line_start + 1);
    end = -1;
    bool begins = filled_ < 2 || tokens_[filled_ - 2].kind == TokenKind::Newline ||
                  tokens_[filled_ - 2].kind == TokenKind::Dedent;
    bool let_go =
        last.kind != TokenKind::Error || (begins && lexer_->failure() == Lexer::Failure::EndOfFile);
    if (options_.origin == Origin::Program && start_ != Start::FString &&
        last.start == text_.size() && let_go)
      column = 0;  // CPython has no hold of the line any more
  }
  return raise(kind, last.span.line, column, last.span.end_line, end, std::move(message));
}

Raised Parser::raise_unclosed() {
  const Lexer::Bracket& bracket = lexer_->innermost_bracket();
  return raise(DiagnosticKind::SyntaxError, bracket.line, bracket.column + 1, bracket.line, 0,
               std::string("'") + bracket.character + "' was never closed");
}

void Parser::raise_lexer_error() {
  if (arena_.exhausted()) {
    raise_plain(DiagnosticKind::MemoryError, "");
    return;
  }
  switch (lexer_->failure()) {
    case Lexer::Failure::None: break;
    case Lexer::Failure::Error:
    case Lexer::Failure::OpenString:
    case Lexer::Failure::Line:
      raised_ = true;
      filled_ = 0;
      error_ = lexer_->error();
      error_.filename = filename_;
      break;
    case Lexer::Failure::EndOfFile:
      if (lexer_->level()) {
        raise_unclosed();
      } else {
        raise_here("unexpected EOF while parsing");
      }
      break;
    case Lexer::Failure::Dedent:
      raise_here("unindent does not match any outer indentation level",
                 DiagnosticKind::IndentationError);
      break;
  }
}

Raised Parser::raise_missing_block(const char* after, uint32_t line) {
  return raise_here(
      std::string("expected an indented block after ") + after + " on line " + std::to_string(line),
      DiagnosticKind::IndentationError);
}

// ---- after a failed pass

// Nothing matched: the message for the furthest token the first pass looked at. False: that one stands, whatever
// the rest of the text is like.
bool Parser::explain_failure() {
  if (raised_) return true;
  if (last_kind_ == TokenKind::Indent || last_kind_ == TokenKind::Dedent) {
    raise_here(last_kind_ == TokenKind::Indent ? "unexpected indent" : "unexpected unindent",
               DiagnosticKind::IndentationError);
    return false;
  }
  raise_at(last_span_, "invalid syntax");
  return true;
}

// An error of the grammar gives way to one the lexer finds later in the text, and to a bracket left open
// before it: that is often the true cause.
void Parser::check_rest_of_text() {
  if (lexer_->failure() != Lexer::Failure::None || tokens_.empty()) return;
  int64_t line = tokens_[looked_at_ - 1].span.line;
  while (tokens_.back().kind != TokenKind::EndMarker && tokens_.back().kind != TokenKind::Error &&
         !arena_.exhausted()) {
    tokens_.front() = tokens_.back();
    tokens_.keep_first(1);
    lex();
  }
  if (lexer_->failure() == Lexer::Failure::Error ||
      lexer_->failure() == Lexer::Failure::OpenString) {
    raise_lexer_error();
  } else if (lexer_->level() && line > lexer_->innermost_bracket().line) {
    raised_ = false;
    raise_unclosed();
  }
}

// ---- targets

// The part of an expression that cannot be assigned to or deleted, null if there is none.
Expr* Parser::find_invalid_target(Expr* expr, Targets targets) {
  using namespace ast;
  auto among = [&](Seq<Expr*> elements) -> Expr* {
    for (Expr* element : elements) {
      if (Expr* invalid = find_invalid_target(element, targets)) return invalid;
    }
    return nullptr;
  };
  switch (expr->kind) {
    case ExprKind::List: return among(to<List>(expr).elts);
    case ExprKind::Tuple: return among(to<Tuple>(expr).elts);
    case ExprKind::Starred:
      return targets == Targets::Del ? expr : find_invalid_target(to<Starred>(expr).value, targets);
    case ExprKind::Compare:  // `for a in b` without its `for` is a comparison
      if (targets != Targets::For) return expr;
      return to<Compare>(expr).ops[0] == CompareOperator::In
                 ? find_invalid_target(to<Compare>(expr).left, targets)
                 : nullptr;
    case ExprKind::Name:
    case ExprKind::Subscript:
    case ExprKind::Attribute: return nullptr;
    default: return expr;
  }
}

Raised Parser::raise_invalid_target(Expr* expr, Targets targets) {
  Expr* invalid = find_invalid_target(expr, targets);
  if (!invalid) return {};
  return raise_at(
      invalid->span,
      (targets == Targets::Del ? "cannot delete " : "cannot assign to ") + describe(invalid));
}

}  // namespace brine
