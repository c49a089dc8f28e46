// parse(): the two passes over a text, and the rules a text as a whole follows.
// Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"

namespace brine {

// Both passes of one start rule; null if an error is raised, as then it always is.
template <class Rule>
auto Parser::run(Rule rule) {
  auto result = (this->*rule)();
  if (result && !raised_) return result;
  result = nullptr;
  reached_end_ = has_reached_end();
  if (raised_) {  // by the lexer, a literal or a required token
    check_rest_of_text();
    return result;
  }
  size_t last = dropped_ + filled_;
  last_span_ = tokens_[filled_ - 1].span;
  last_kind_ = tokens_[filled_ - 1].kind;

  explaining_ = true;
  if (dropped_) {
    lexer_ = std::make_unique<Lexer>(text_, place_);
    tokens_.keep_first(0);
    dropped_ = 0;
    parsing_started_ = false;
  }
  lexer_->warnings = nullptr;
  while (tokens_.size() < last && !arena_.exhausted()) lex();
  if (arena_.exhausted()) {
    raise_lexer_error();
    return result;
  }
  filled_ = last;
  position_ = 0;
  scratch_.clear();
  if ((this->*rule)() && !raised_) raise_at(last_span_, "invalid syntax");
  if (out_of_stack_) {  // too deep only for the second look
    raised_ = out_of_stack_ = false;
    filled_ = last;
  }
  if (explain_failure()) check_rest_of_text();
  return result;
}

ast::Module* Parser::parse_module() {
  ast::Module* result = run(&Parser::module);
  if (!result) error_.incomplete = reached_end_;
  if (result && start_ == Start::Single && has_more_statements()) {
    return raise_here("multiple statements found while compiling a single statement");
  }
  return result;
}

// After the first pass: did it want more than there is?
bool Parser::has_reached_end() const {
  if (lexer_->failure() != Lexer::Failure::None) {
    return lexer_->failure() == Lexer::Failure::EndOfFile ||
           lexer_->failure() == Lexer::Failure::OpenString;
  }
  size_t looked_at = raised_ ? looked_at_ : filled_;
  return looked_at > 0 && tokens_[looked_at - 1].start >= text_.size();
}

// Single: anything but space and comments behind the statement?
bool Parser::has_more_statements() const {
  std::string_view rest = text_.substr(tokens_[filled_ - 1].end);
  for (;;) {
    size_t at = rest.find_first_not_of(" \t\n\f");
    if (at == rest.npos) return false;
    if (rest[at] != '#') return true;
    at = rest.find('\n', at);
    if (at == rest.npos) return false;
    rest.remove_prefix(at);
  }
}

// fstring: star_expressions
Expr* Parser::parse_fstring_expression() { return run(&Parser::star_expressions); }

// file: [statements] ENDMARKER
// interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE
// eval: expressions NEWLINE* ENDMARKER
ast::Module* Parser::module() {
  ast::Module* module = arena_.make<ast::Module>();
  if (start_ == Start::Eval) {
    module->mode = ast::Mode::Eval;
    module->expression = expressions();
    if (!module->expression) return nullptr;
    while (accept(TokenKind::Newline)) {}
    return at(TokenKind::EndMarker) ? module : nullptr;
  }
  Items<Stmt> body(*this);
  if (start_ == Start::File) {
    if (!statements(body)) return nullptr;
    module->body = body.finish();
    return at(TokenKind::EndMarker) ? module : nullptr;
  }
  module->mode = ast::Mode::Single;
  if (at(TokenKind::Newline)) {
    Span start = token().span;
    accept(TokenKind::Newline);
    body.push(make<ast::Pass>(start));
  } else {
    Stmt* compound = nullptr;
    if (compound_statement(compound)) {
      if (!compound || !accept(TokenKind::Newline)) return nullptr;
      body.push(compound);
    } else if (!simple_statements(body)) {
      return nullptr;
    }
  }
  module->body = body.finish();
  return module;
}

ast::Module* parse(const Source& source, const ParseOptions& options, Arena& arena,
                   Diagnostic& error) {
  error = Diagnostic();
  std::string_view text = source.text();
  if (options.mode != ast::Mode::File &&
      source.newline_added()) {  // these see whether the last line ended
    text = arena.copy_text(std::string(text.substr(0, text.size() - 1)) + '\0');
    text.remove_suffix(1);
  }
  auto start = options.mode == ast::Mode::File     ? Parser::Start::File
               : options.mode == ast::Mode::Single ? Parser::Start::Single
                                                   : Parser::Start::Eval;
  Parser parser(text, {}, start, source.filename(), options, arena, error);
  ast::Module* module = parser.parse_module();
  if (!module || !arena.exhausted()) return module;
  error = Diagnostic();
  error.kind = DiagnosticKind::MemoryError;
  return nullptr;
}

}  // namespace brine
