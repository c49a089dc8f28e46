// The parser's view of the text: a list of tokens it can go back in.
//
// The list grows on demand. filled_ counts the tokens the grammar has really looked at, because messages speak
// of the last of these; peek() may have read further. In the first pass nothing goes back past the start of a
// statement, so used tokens are dropped there and a long file needs a short list.
// Tested by tests/compiler/parser_test.cpp.
#include <algorithm>

#include "compiler/parse.h"
#include "vm/base/c_stack.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

constexpr Token kErrorToken = {
    .kind = TokenKind::Error, .level = 0, .start = 0, .end = 0, .span = {}};

// What one level of nesting may need below the point where the depth is checked.
constexpr uintptr_t kStackReserve = 24 * 1024 * kFrameScale;

constexpr size_t kTokensToKeep =
    256;  // more than the Newline and Dedents that may follow a statement
constexpr size_t kTokensToDrop = 4096;
constexpr size_t kTokensAtOnce = 4096;

uintptr_t stack_position() { return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)); }

}  // namespace

Parser::Parser(std::string_view text, Lexer::Place place, Start start, std::string_view filename,
               const ParseOptions& options, Arena& arena, Diagnostic& error)
    : text_(text),
      filename_(filename),
      place_(place),
      options_(options),
      arena_(arena),
      error_(error),
      lexer_(std::make_unique<Lexer>(text, place)),
      warnings_(options.warnings),
      start_(start) {
  lexer_->warnings = warnings_;
  uintptr_t limit = options.stack_limit ? options.stack_limit : c_stack_limit(stack_position());
  stack_limit_ = limit + kStackReserve;
}

const Token& Parser::fetch() {
  if (raised_) return kErrorToken;
  while (position_ >= tokens_.size()) lex();
  filled_ = position_ + 1;
  if (tokens_[position_].kind == TokenKind::Error || arena_.exhausted()) {
    raise_lexer_error();
    return kErrorToken;
  }
  return tokens_[position_];
}

void Parser::lex() {
  if (tokens_.size() == tokens_.capacity()) {
    size_t capacity = std::max<size_t>(64, tokens_.capacity() * 2);
    arena_.charge((capacity - tokens_.capacity()) * sizeof(Token));
    tokens_.reserve(capacity);
  }
  if (++lexed_ % kTokensAtOnce == 0) arena_.charge(0);  // somebody may want us to stop
  Token& token = tokens_.add();
  lexer_->next(token);
  if (start_ != Start::Single) return;
  if (token.kind == TokenKind::EndMarker &&
      parsing_started_) {  // the end of the text ends the statement
    token.kind = TokenKind::Newline;
    parsing_started_ = false;
    if (!options_.expect_more) lexer_->imply_dedents();
  } else {
    parsing_started_ = true;
  }
}

TokenKind Parser::peek(size_t ahead) {
  while (position_ + ahead >= tokens_.size()) {
    if (!tokens_.empty() && tokens_.back().kind == TokenKind::Error) return TokenKind::Error;
    lex();
  }
  return tokens_[position_ + ahead].kind;
}

void Parser::drop_used_tokens() {
  if (position_ < kTokensToDrop || explaining_ || raised_) return;
  size_t count = position_ - kTokensToKeep;
  tokens_.drop_first(count);
  position_ -= count;
  filled_ -= count;
  dropped_ += count;
}

bool Parser::require(TokenKind wanted, const char* text) {
  if (accept(wanted)) return true;
  if (!raised_) raise_at(token().span, std::string("expected '") + text + "'");
  return false;
}

Span Parser::span_from(const Span& start) const {
  Span span = start;
  for (size_t i = position_; i > 0; i--) {  // line ends and indentation are not part of a statement
    const Token& token = tokens_[i - 1];
    if (token.kind == TokenKind::EndMarker ||
        (token.kind >= TokenKind::Newline && token.kind <= TokenKind::Dedent)) {
      continue;
    }
    span.end_line = token.span.end_line;
    span.end_col = token.span.end_col;
    break;
  }
  return span;
}

Identifier Parser::identifier_of(const Token& token) {
  std::string_view text = text_of(token);
  if (is_ascii(text)) return arena_.intern(text);
  std::optional<std::string> normal = nfkc(text);
  return arena_.intern(normal ? *normal : text);
}

bool Parser::too_deep() {
  if (stack_position() > stack_limit_) return false;
  out_of_stack_ = true;
  if (!raised_) raise_plain(DiagnosticKind::MemoryError, "source text nests too deeply");
  return true;
}

}  // namespace brine
