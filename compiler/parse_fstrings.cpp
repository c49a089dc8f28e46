// f-strings as CPython 3.11 reads them: the token is one string; the text between braces is cut out, put in
// parentheses and parsed on its own, its positions moved to where it stood. Backslashes and comments are not
// allowed in it, and a string in it cannot use the quotes around it.
// Tested by tests/compiler/parser_test.cpp.
#include <algorithm>

#include "compiler/parse_literals.h"
#include "vm/base/text.h"

namespace brine {

using namespace ast;

Parser::Literal::Line Parser::Literal::line_at(size_t place) const {
  for (; seen_ < place; seen_++) {
    if (text[seen_] != '\n') continue;
    lines_++;
    line_start_ = seen_ + 1;
  }
  return {lines_, place - line_start_};
}

Expr* Parser::FStringParts::make_constant() {
  auto* constant = parser_.arena_.make<Constant>();
  constant->span = like_->span;
  constant->value = like_->value;
  constant->value.text = parser_.arena_.copy_text(text);
  text.clear();
  return constant;
}

void Parser::FStringParts::add_field(Expr* field) {
  if (!text.empty()) values_.push(make_constant());
  values_.push(field);
}

Expr* Parser::FStringParts::finish() {
  if (!formatted) return make_constant();
  if (last_like_) like_ = last_like_;
  if (!text.empty()) values_.push(make_constant());
  auto* joined = parser_.arena_.make<JoinedStr>();
  joined->span = like_->span;
  joined->values = values_.finish();
  return joined;
}

// fstring: (literal | field)*, up to the end or, in a format specification (nesting > 0), to its '}'.
bool Parser::fstring(FStringParts& parts, std::string_view& rest, const Literal& literal,
                     int nesting) {
  for (;;) {
    bool doubled = false;
    if (!fstring_literal(parts, rest, literal, nesting, doubled)) return false;
    if (doubled) continue;
    if (rest.empty() || rest[0] == '}') break;
    if (!fstring_field(parts, rest, literal, nesting)) return false;
  }
  if (nesting > 0 && rest.empty()) return raise_here("f-string: expecting '}'");
  return true;
}

// Text up to a brace. A doubled brace at the top level stands for itself: the text ends with one of the two, and
// `doubled` says that more text may follow.
bool Parser::fstring_literal(FStringParts& parts, std::string_view& rest, const Literal& literal,
                             int nesting, bool& doubled) {
  size_t at = 0, end = rest.size();
  while (at < end) {
    char c = rest[at++];
    if (!literal.raw && c == '\\' && at < end) {
      size_t escape = at - 1;
      c = rest[at++];
      if (c == 'N') {  // the braces of a character's name
        if (at < end && rest[at++] == '{') {
          while (at < end && rest[at++] != '}') {}
        }
        continue;
      }
      if (c == '{') warn_escape(rest.substr(escape, 2), literal.token);
    }
    if (c != '{' && c != '}') continue;
    if (nesting == 0) {
      if (at < end && rest[at] == c) {
        doubled = true;
        break;
      }
      if (c == '}') return raise_here("f-string: single '}' is not allowed");
    }
    at--;
    break;
  }
  std::string_view piece = rest.substr(0, at);
  rest.remove_prefix(doubled ? at + 1 : at);
  return read_literal(literal, piece, parts.text);
}

// field: '{' expression ['='] ['!' ('s' | 'r' | 'a')] [':' fstring] '}'
bool Parser::fstring_field(FStringParts& parts, std::string_view& rest, const Literal& literal,
                           int nesting) {
  auto unexpected_end = [&] { return raise_here("f-string: expecting '}'"); };
  if (nesting >= 2) return raise_here("f-string: expressions nested too deeply");
  rest.remove_prefix(1);
  size_t end = 0;
  if (!find_field_end(rest, end)) return false;
  if (end >= rest.size()) return unexpected_end();
  std::string_view whole = rest;
  Expr* value = fstring_expression(rest.substr(0, end), rest[end], literal);
  if (!value) return false;
  rest.remove_prefix(end);

  bool self_documenting = rest[0] == '=';
  if (self_documenting) {
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\n\r\v\f"), rest.size()));
    parts.add_text(whole.substr(0, whole.size() - rest.size()));
  }
  int conversion = -1;
  if (rest.starts_with('!')) {
    if (rest.size() < 2) return unexpected_end();
    conversion = static_cast<unsigned char>(rest[1]);
    rest.remove_prefix(2);
    if (conversion != 's' && conversion != 'r' && conversion != 'a') {
      return raise_here("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
  }
  if (rest.empty()) return unexpected_end();
  Expr* format_spec = nullptr;
  if (rest[0] == ':') {
    rest.remove_prefix(1);
    if (rest.empty()) return unexpected_end();
    Constant own = *parts.like();  // a specification and its last text span only their own literal
    own.span = literal.token.span;
    own.value.u_prefix = literal.text[0] == 'u';
    FStringParts spec(*this, parts.like(), &own);
    spec.formatted = true;
    if (!fstring(spec, rest, literal, nesting + 1)) return false;
    format_spec = spec.finish();
  }
  if (rest.empty() || rest[0] != '}') return unexpected_end();
  rest.remove_prefix(1);
  if (self_documenting && !format_spec && conversion == -1) conversion = 'r';

  auto* field = arena_.make<FormattedValue>();
  field->span = parts.like()->span;
  field->value = value;
  field->conversion = conversion;
  field->format_spec = format_spec;
  parts.add_field(field);
  return true;
}

// Where the expression ends: at a '!', ':', '=' or '}' outside brackets and strings that is not part of an operator.
bool Parser::find_field_end(std::string_view text, size_t& end) {
  char quote = 0;
  size_t quotes = 0;
  std::string open;  // the brackets not yet closed
  auto triple = [&](size_t at) {
    return at + 2 < text.size() && text[at + 1] == text[at] && text[at + 2] == text[at];
  };
  for (end = 0; end < text.size(); end++) {
    char c = text[end];
    if (c == '\\') return raise_here("f-string expression part cannot include a backslash");
    if (quote) {
      if (c != quote || (quotes == 3 && !triple(end))) continue;
      end += quotes - 1;
      quote = 0;
      continue;
    }
    if (c == '\'' || c == '"') {
      quote = c;
      quotes = triple(end) ? 3 : 1;
      end += quotes - 1;
    } else if (c == '[' || c == '{' || c == '(') {
      if (open.size() >= 200) return raise_here("f-string: too many nested parenthesis");
      open += c;
    } else if (c == '#') {
      return raise_here("f-string expression part cannot include '#'");
    } else if (open.empty() &&
               (c == '!' || c == ':' || c == '}' || c == '=' || c == '>' || c == '<')) {
      bool has_equal = end + 1 < text.size() && text[end + 1] == '=' && c != ':' && c != '}';
      end += has_equal;
      if (!has_equal && c != '<' && c != '>') break;
    } else if (c == ']' || c == '}' || c == ')') {
      if (open.empty()) return raise_here(concat("f-string: unmatched '", c, "'"));
      char opening = open.back();
      open.pop_back();
      char expected = opening == '(' ? ')' : opening == '[' ? ']' : '}';
      if (c != expected) {
        return raise_here(concat("f-string: closing parenthesis '", c,
                                 "' does not match opening parenthesis '", opening, "'"));
      }
    }
  }
  if (quote) return raise_here("f-string: unterminated string");
  if (!open.empty()) return raise_here(concat("f-string: unmatched '", open.back(), "'"));
  return true;
}

// The expression in `text`, which `after` follows; a parser of its own reads it, in parentheses.
Expr* Parser::fstring_expression(std::string_view text, char after, const Literal& literal) {
  if (text.find_first_not_of(" \t\n\f\r") == text.npos) {
    if (after == '!' || after == ':' || after == '=') {
      return raise_here(concat("f-string: expression required before '", after, "'"));
    }
    return raise_here("f-string: empty expression not allowed");
  }
  if (too_deep()) return nullptr;
  // The position CPython gives the opening brace, where the added parenthesis stands.
  auto brace = static_cast<size_t>(text.data() - 1 - literal.text.data());
  Literal::Line line = literal.line_at(brace);
  size_t first = text.find_first_not_of(" \t\f");
  auto columns = static_cast<uint32_t>(text[first] == '\n' ? 0 : line.column);
  Lexer::Place place;
  place.first_line = literal.token.span.line + line.number;
  place.first_column = line.number ? columns : literal.token.span.col + columns;

  std::string_view copy = arena_.copy_text(concat("(", text, ")\n", '\0'));
  copy.remove_suffix(1);
  Parser inner(copy, place, Start::FString, filename_, options_, arena_, error_);
  inner.stack_limit_ = stack_limit_;
  inner.warnings_ = explaining_ ? nullptr : warnings_;
  inner.lexer_->warnings = inner.warnings_;
  Expr* expression = inner.parse_fstring_expression();
  if (!expression) {
    out_of_stack_ |= inner.out_of_stack_;
    raised_ = true;
    looked_at_ = filled_;
    filled_ = 0;
  }
  return expression;
}

}  // namespace brine
