// The inside of parse(): a recursive-descent parser over the grammar of Python 3.11, one function per rule with
// the rule above it.
//
// Two passes, as in CPython, because its messages depend on it. The first knows only the grammar: a function
// that cannot match answers null and leaves the decision to its caller. If the whole text does not match, a
// second pass (explaining_) goes over it again and at fixed places also tries the "invalid_" rules in
// parse_invalid.cpp, which look for a known mistake and raise its message. If none matches, the error is
// "invalid syntax" at the furthest token the first pass looked at.
//
//   null and not raised_    does not match here; the position may be anywhere, callers that go on reset it
//   raised_                 the error is decided: every token reads as Error from now on, so all rules fail
//
// The second pass backtracks; memo_ keeps it linear.
// Tested by tests/compiler/parser_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/arena.h"
#include "compiler/ast.h"
#include "compiler/diagnostic.h"
#include "compiler/lexer.h"
#include "compiler/parser.h"
#include "compiler/token_list.h"

namespace brine {

using ast::Expr;
using ast::Identifier;
using ast::Pattern;
using ast::Seq;
using ast::Span;
using ast::Stmt;

// What raising an error answers: null or false, as the function at hand needs it.
struct Raised {
  operator bool() const { return false; }
  template <class T>
  operator T*() const {
    return nullptr;
  }
};

class Parser {
 public:
  enum class Start : uint8_t { File, Single, Eval, FString };

  // `text` is what the lexer reads; it outlives the parser.
  Parser(std::string_view text, Lexer::Place place, Start start, std::string_view filename,
         const ParseOptions& options, Arena& arena, Diagnostic& error);

  ast::Module* parse_module();
  Expr* parse_fstring_expression();

 private:
  // ---- tokens (parse_tokens.cpp)
  const Token& token() { return position_ < filled_ ? tokens_[position_] : fetch(); }
  TokenKind kind() { return token().kind; }
  bool at(TokenKind wanted) { return token().kind == wanted; }
  bool accept(TokenKind wanted) { return at(wanted) && (position_++, true); }
  bool at_name(std::string_view soft_keyword) {
    return at(TokenKind::Name) && text_of(token()) == soft_keyword;
  }
  TokenKind peek(size_t ahead);  // without moving what error messages call the last token
  bool kind_before(TokenKind wanted) const {
    return position_ > 0 && tokens_[position_ - 1].kind == wanted;
  }
  bool require(TokenKind wanted, const char* text);  // raises "expected 'text'", in either pass
  const Token& fetch();
  void lex();
  void drop_used_tokens();
  size_t mark() const { return position_; }
  void reset(size_t mark) { position_ = mark; }
  std::string_view text_of(const Token& token) const {
    return text_.substr(token.start, token.end - token.start);
  }
  Span span_from(const Span& start) const;  // to the end of what was consumed last
  Identifier identifier_of(const Token& token);
  bool too_deep();  // raises MemoryError when the stack is nearly used

  template <class T>
  T* make(const Span& start) {
    T* node = arena_.make<T>();
    node->span = span_from(start);
    return node;
  }

  // ---- errors (parse_errors.cpp)
  Raised raise(DiagnosticKind kind, int64_t line, int64_t column, int64_t end_line,
               int64_t end_column, std::string message);
  Raised raise_at(const Span& span, std::string message);
  Raised raise_range(const Span& from, const Span& to, std::string message);
  Raised raise_from(const Span& span, std::string message);  // to where the lexer stands
  Raised raise_here(std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError);
  Raised raise_plain(DiagnosticKind kind, std::string message);
  Raised raise_unclosed();
  void raise_lexer_error();
  Raised raise_missing_block(const char* after, uint32_t line);
  bool explain_failure();
  void check_rest_of_text();
  void set_error(DiagnosticKind kind, std::string message);

  enum class Targets : uint8_t { Star, Del, For };
  Expr* find_invalid_target(Expr* expr, Targets targets);
  Raised raise_invalid_target(Expr* expr, Targets targets);

  // ---- modules and statements (parse_module.cpp, parse_statements.cpp, parse_compound.cpp)
  template <class T>
  class Items;
  template <class Rule>
  auto run(Rule rule);
  ast::Module* module();
  bool has_more_statements() const;
  bool has_reached_end() const;
  bool statements(Items<Stmt>& to);
  bool statement(Items<Stmt>& to);
  bool simple_statements(Items<Stmt>& to);
  Stmt* simple_statement();
  Stmt* expression_statement();
  Stmt* explained_expression_statement();
  Stmt* annotated_assignment(const Span& start, Expr* target, bool simple);
  Stmt* assignment(const Span& start, Expr* first);
  Stmt* augmented_assignment(const Span& start, Expr* target, ast::Operator op);
  Expr* annotated_rhs();
  Stmt* return_statement();
  Stmt* raise_statement();
  Stmt* delete_statement();
  Stmt* assert_statement();
  Stmt* import_name();
  Stmt* import_from();
  bool import_from_targets(Items<ast::Alias>& names);
  ast::Alias* import_alias(bool dotted);
  Identifier dotted_name();
  template <class T>
  Stmt* scope_statement();

  bool compound_statement(Stmt*& result);
  Stmt* decorated();
  Stmt* async_statement();
  Stmt* class_definition(const Span& start, Seq<Expr*> decorators);
  template <class T>
  Stmt* function_definition(const Span& start, Seq<Expr*> decorators);
  Stmt* if_statement();
  Stmt* while_statement();
  template <class T>
  Stmt* for_statement(const Span& start);
  template <class T>
  Stmt* with_statement(const Span& start);
  bool with_items(Items<ast::WithItem>& items);
  ast::WithItem* with_item();
  Stmt* try_statement();
  ast::ExceptHandler* except_block(bool star);
  bool else_block(Seq<Stmt*>& body);
  bool finally_block(Seq<Stmt*>& body);
  bool block(Seq<Stmt*>& body, const char* after, uint32_t line);
  bool colon();

  // ---- match (parse_patterns.cpp)
  Stmt* match_statement();
  Expr* subject_expression();
  ast::MatchCase* case_block();
  Pattern* patterns();
  Pattern* pattern();
  Pattern* or_pattern();
  Pattern* closed_pattern();
  Pattern* maybe_star_pattern();
  Pattern* literal_pattern();
  Pattern* name_pattern();
  Pattern* class_pattern(const Span& start, Expr* cls);
  Pattern* mapping_pattern();
  Pattern* sequence_or_group_pattern();
  void maybe_sequence_pattern(Items<Pattern>& items);
  Identifier capture_target();
  Expr* name_or_attribute();
  Expr* literal_expression();
  Expr* signed_number();

  // ---- expressions (parse_expressions.cpp)
  Expr* expressions();
  Expr* expression();
  Expr* plain_expression();
  Expr* conditional_chain(const Span& start, Expr* body);
  Expr* expression_without_invalid();
  Expr* yield_expression();
  Expr* star_expressions();
  Expr* star_expression();
  Expr* star_named_expression();
  Expr* assignment_expression();
  Expr* named_expression();
  Expr* disjunction();
  Expr* conjunction();
  Expr* inversion();
  Expr* comparison();
  bool comparison_operator(ast::CompareOperator& op);
  Expr* binary(int level);
  Expr* bitwise_or() { return binary(1); }
  Expr* factor();
  Expr* power();
  Expr* primary();
  Expr* lambda();
  template <class T>
  Expr* boolean_chain(Expr* (Parser::*operand)(), TokenKind word, T op);
  Expr* tuple_rest(const Span& start, Expr* first, Expr* (Parser::*item)());

  // ---- atoms (parse_atoms.cpp)
  Expr* atom();
  Expr* constant(ast::ConstantValue::Type type);
  Expr* number();
  Expr* parenthesized();
  Expr* bracketed();
  Expr* braced();
  Expr* braced_set(const Span& start, Expr* first);
  // The first key and its place, if it has been read.
  Expr* dictionary(const Span& start, Expr* key = nullptr, size_t key_at = 0);
  bool key_value(Expr*& key, Expr*& value);
  void invalid_key_value(bool later);
  bool rest_of_display(Items<Expr>& items);
  Expr* generator_expression();
  Expr* generator_of(const Span& start, Expr* element);
  bool for_if_clauses(Seq<ast::Comprehension*>& clauses);
  ast::Comprehension* for_if_clause();
  Expr* slices();
  Expr* slice();
  Expr* starred_expression();

  // ---- literals (parse_numbers.cpp, parse_strings.cpp, parse_fstrings.cpp)
  bool number_value(const Token& token, ast::ConstantValue& value);
  Expr* strings();
  struct Literal;
  class FStringParts;
  bool read_literal(const Literal& literal, std::string_view piece, std::string& to);
  bool decode_escapes(std::string_view text, const Token& token, std::string& to);
  bool decode_byte_escapes(std::string_view text, const Token& token, std::string& to);
  bool raise_escape(std::string_view before, std::string_view escape, const char* reason);
  Raised raise_non_ascii_bytes();
  void warn_escape(std::string_view escape, const Token& token);
  bool fstring(FStringParts& parts, std::string_view& rest, const Literal& literal, int nesting);
  bool fstring_literal(FStringParts& parts, std::string_view& rest, const Literal& literal,
                       int nesting, bool& doubled);
  bool fstring_field(FStringParts& parts, std::string_view& rest, const Literal& literal,
                     int nesting);
  bool find_field_end(std::string_view text, size_t& end);
  Expr* fstring_expression(std::string_view text, char after, const Literal& literal);

  // ---- calls (parse_arguments.cpp)
  struct CallArguments {
    Seq<Expr*> args;
    Seq<ast::Keyword*> keywords;
    Span span;
  };
  bool arguments(CallArguments& result);
  bool args(CallArguments& result);
  bool call_arguments(CallArguments& result);
  bool kwargs(std::vector<Expr*>& starred, std::vector<ast::Keyword*>& keywords);
  bool kwarg(std::vector<Expr*>& starred, std::vector<ast::Keyword*>& keywords,
             bool double_starred);
  Expr* positional_argument();

  // ---- parameters (parse_parameters.cpp)
  struct ParameterCollector;
  bool parameters(bool is_lambda, ast::Arguments*& result);
  bool collect_parameters(bool is_lambda, ParameterCollector& all);
  bool slash_parameter(bool is_lambda, ParameterCollector& all);
  bool star_parameter(bool is_lambda, ParameterCollector& all);
  bool double_star_parameter(bool is_lambda, ParameterCollector& all);
  bool plain_parameter(bool is_lambda, ParameterCollector& all);
  ast::Arg* parameter(bool is_lambda, bool star_annotation);
  Expr* default_value();
  bool end_of_parameter(bool is_lambda);
  static TokenKind end_of_parameters(bool is_lambda) {
    return is_lambda ? TokenKind::Colon : TokenKind::RightParen;
  }

  // ---- targets (parse_targets.cpp)
  Expr* star_targets();
  Expr* star_target();
  bool to_target(Expr* expr, ast::Context context);
  bool is_single_target(Expr* expr);
  Expr* delete_target();

  // ---- known mistakes (parse_invalid.cpp, parse_invalid_parameters.cpp)
  void invalid_expression();
  void invalid_legacy_expression();
  void invalid_named_expression();
  void invalid_assignment();
  void invalid_group();
  void invalid_comprehension();
  void invalid_dict_comprehension();
  void invalid_arguments();
  void invalid_kwarg();
  void invalid_for_target();
  void invalid_with_item();
  void invalid_with_statement();
  void invalid_with_indent(uint32_t line);
  bool with_header(bool parenthesized);
  void invalid_except_statement();
  void invalid_mixed_except(bool star);
  void invalid_as_pattern();
  void invalid_class_pattern();
  void invalid_parameters(bool is_lambda);
  void invalid_star_etc(bool is_lambda);
  void invalid_kwds(bool is_lambda);
  enum class Default : uint8_t { No, Yes, Maybe };
  bool skip_parameter(bool is_lambda, Default wanted, Span* span = nullptr);
  bool skip_slash(bool is_lambda);
  void invalid_parenthesized_parameters(bool is_lambda);
  bool invalid_rules_on() const { return explaining_ && invalid_on_; }

  struct Memo {
    void* node;
    size_t end;
  };
  // What memo_ remembers, beside binary(1) to binary(6).
  enum MemoRule {
    kExpression = 16,
    kStarExpression,
    kDisjunction,
    kConjunction,
    kInversion,
    kFactor,
    kPrimary,
    kClosedPattern
  };
  // In the second pass a rule is tried at one place again and again: remember what it answered.
  template <class F>
  auto memoized(int rule, F&& parse) -> decltype(parse()) {
    if (!explaining_) return parse();
    uint64_t key = static_cast<uint64_t>(position_) << 8 | static_cast<uint64_t>(rule);
    if (auto found = memo_.find(key); found != memo_.end() && !raised_) {
      position_ = found->second.end;
      return static_cast<decltype(parse())>(found->second.node);
    }
    if (too_deep()) return nullptr;
    auto node = parse();
    if (raised_) return nullptr;
    memo_[key] = {node, position_};
    return node;
  }

  std::string_view text_;
  std::string_view filename_;
  Lexer::Place place_;
  const ParseOptions& options_;
  Arena& arena_;
  Diagnostic& error_;
  std::unique_ptr<Lexer> lexer_;
  TokenList tokens_;
  size_t position_ = 0;
  size_t filled_ = 0;           // tokens the grammar has looked at
  size_t dropped_ = 0;          // tokens no longer in the list, before its first
  size_t lexed_ = 0;            // all so far
  std::vector<void*> scratch_;  // items of the lists being read
  std::unordered_map<uint64_t, Memo> memo_;
  std::unordered_set<size_t>
      explained_named_;   // positions where invalid_named_expression() has looked
  size_t looked_at_ = 0;  // filled_ when the error was raised
  Span last_span_;  // of the furthest token of the first pass, where "invalid syntax" is reported
  TokenKind last_kind_ = TokenKind::EndMarker;
  uintptr_t stack_limit_;
  std::vector<SourceWarning>* warnings_;
  Start start_;
  bool explaining_ = false;
  bool invalid_on_ = true;
  bool raised_ = false;
  bool out_of_stack_ = false;
  bool reached_end_ = false;
  bool parsing_started_ = false;  // Single: the end of the text may still stand for a newline
};

// What CPython calls a kind of expression in messages: "function call", "literal".
std::string describe(Expr* expr);

// A list being read: its items wait on one shared stack until finish() copies them to the arena.
template <class T>
class Parser::Items {
 public:
  explicit Items(Parser& parser) : parser_(parser), base_(parser.scratch_.size()) {}
  ~Items() { parser_.scratch_.resize(base_); }
  Items(const Items&) = delete;
  Items& operator=(const Items&) = delete;

  void push(T* item) { parser_.scratch_.push_back(const_cast<std::remove_const_t<T>*>(item)); }
  size_t size() const { return parser_.scratch_.size() - base_; }
  T* operator[](size_t i) const { return static_cast<T*>(parser_.scratch_[base_ + i]); }
  void shrink(size_t size) { parser_.scratch_.resize(base_ + size); }
  Seq<T*> finish() {
    return parser_.arena_.copy(reinterpret_cast<T* const*>(parser_.scratch_.data() + base_),
                               size());
  }

 private:
  Parser& parser_;
  size_t base_;
};

}  // namespace brine
