// What parse_strings.cpp and parse_fstrings.cpp share. Tested by tests/compiler/parser_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "compiler/parse.h"

namespace brine {

// One string token taken apart.
struct Parser::Literal {
  Literal(const Token& token, std::string_view text);

  Token token;
  std::string_view text;  // all of it
  std::string_view body;  // without prefix and quotes
  bool bytes = false;
  bool raw = false;
  bool format = false;

  // The lines of `text` up to a place; each place is behind the one before, so all of it is looked through once.
  struct Line {
    uint32_t number;  // 0: the first
    size_t column;
  };
  Line line_at(size_t place) const;

 private:
  mutable size_t seen_ = 0, line_start_ = 0;
  mutable uint32_t lines_ = 0;
};

// What adjacent literals become: one Constant, or a JoinedStr of text and fields once one of them is an f-string.
// All nodes span all the literals, as in CPython 3.11.
class Parser::FStringParts {
 public:
  // `like` gives the parts their span, type and u prefix; `last_like`, if given, the last text and the whole.
  FStringParts(Parser& parser, const ast::Constant* like, const ast::Constant* last_like = nullptr)
      : parser_(parser), like_(like), last_like_(last_like), values_(parser) {}

  std::string text;  // literal text not yet in a node
  bool formatted = false;

  void add_text(std::string_view piece) { text += piece; }
  void add_field(Expr* field);
  Expr* finish();
  const ast::Constant* like() const { return like_; }

 private:
  Expr* make_constant();

  Parser& parser_;
  const ast::Constant* like_;
  const ast::Constant* last_like_;
  Items<Expr> values_;
};

}  // namespace brine
