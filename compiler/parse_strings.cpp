// String literals: prefixes, escapes, and what adjacent literals become together.
// Tested by tests/compiler/parser_test.cpp.
#include "compiler/parse.h"
#include "compiler/parse_literals.h"
#include "vm/base/text.h"
#include "vm/base/unicode_names.h"
#include "vm/base/utf8.h"

namespace brine {

using namespace ast;

// Prefix and quotes off. A mistake in them the lexer has found.
Parser::Literal::Literal(const Token& token, std::string_view text) : token(token), text(text) {
  size_t at = 0;
  for (; text[at] != '"' && text[at] != '\''; at++) {
    char c = static_cast<char>(text[at] | 0x20);
    bytes |= c == 'b';
    raw |= c == 'r';
    format |= c == 'f';
  }
  size_t quotes =
      text.size() - at >= 6 && text[at + 1] == text[at] && text[at + 2] == text[at] ? 3 : 1;
  body = text.substr(at + quotes, text.size() - at - 2 * quotes);
}

// strings: STRING+
Expr* Parser::strings() {
  size_t begin = mark();
  Span start = token().span;
  do position_++;
  while (at(TokenKind::String));
  if (raised_) return nullptr;
  size_t end = mark();
  auto* constant = make<Constant>(start);
  ConstantValue& value = constant->value;
  Literal first(tokens_[begin], text_of(tokens_[begin]));
  value.type = first.bytes ? ConstantValue::Type::Bytes : ConstantValue::Type::Str;
  value.u_prefix = first.text[0] == 'u';
  if (end == begin + 1 && !first.format &&
      (first.raw || first.body.find('\\') == first.body.npos)) {
    if (first.bytes && !is_ascii(first.body)) return raise_non_ascii_bytes();
    value.text = arena_.copy_text(first.body);
    return constant;
  }
  FStringParts parts(*this, constant);
  for (size_t i = begin; i < end; i++) {
    Literal literal(tokens_[i], text_of(tokens_[i]));
    std::string_view rest = literal.body;
    if (!literal.format && !read_literal(literal, rest, parts.text)) return nullptr;
    if (literal.bytes != first.bytes) return raise_here("cannot mix bytes and nonbytes literals");
    if (!literal.format) continue;
    parts.formatted = true;
    if (!fstring(parts, rest, literal, 0)) return nullptr;
  }
  return parts.finish();
}

Raised Parser::raise_non_ascii_bytes() {
  return raise_here("bytes can only contain ASCII literal characters");
}

// Appends what a piece of a literal stands for.
bool Parser::read_literal(const Literal& literal, std::string_view piece, std::string& to) {
  if (literal.bytes && !is_ascii(piece)) return raise_non_ascii_bytes();
  if (literal.raw || piece.find('\\') == piece.npos) {
    to += piece;
    return true;
  }
  return literal.bytes ? decode_byte_escapes(piece, literal.token, to)
                       : decode_escapes(piece, literal.token, to);
}

void Parser::warn_escape(std::string_view escape, const Token& token) {
  if (!warnings_ || explaining_) return;
  bool octal = escape[1] >= '4' && escape[1] <= '7';
  warnings_->push_back(
      {SourceWarning::Kind::DeprecationWarning,
       concat(octal ? "invalid octal escape sequence '" : "invalid escape sequence '", escape, "'"),
       token.span.line, int32_t(token.span.col) + 1, int32_t(token.span.end_line),
       int32_t(token.span.end_col) + 1});
}

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The character a one-letter escape stands for, -1 if there is none.
int simple_escape(char c) {
  switch (c) {
    case '\\':
    case '\'':
    case '"': return c;
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return -1;
  }
}

// Up to three octal digits.
unsigned read_octal(std::string_view text, size_t& at) {
  unsigned value = 0;
  for (int i = 0; i < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7'; i++) {
    value = value * 8 + static_cast<unsigned>(text[at++] - '0');
  }
  return value;
}

// Positions in CPython's messages are those of a text in which it has written each character beyond ASCII as
// \UXXXXXXXX, ten bytes long, and a backslash before one as \u005c.
size_t reported_position(std::string_view before) {
  size_t position = 0;
  for (const char *at = before.data(), *end = at + before.size(); at < end;) {
    bool backslash = *at == '\\';
    position += utf8_next(at) < 0x80 ? 1 : 10;
    if (!backslash || at == end) continue;
    if (static_cast<unsigned char>(*at) < 0x80) {
      at++;
      position++;
    } else {
      position += 5;
    }
  }
  return position;
}

}  // namespace

bool Parser::raise_escape(std::string_view before, std::string_view escape, const char* reason) {
  size_t from = reported_position(before);
  size_t size = 0;
  for (char32_t c : code_points(escape)) size += c < 0x80 ? 1 : 10;
  return raise_here(concat("(unicode error) 'unicodeescape' codec can't decode bytes in position ",
                           from, "-", from + size - 1, ": ", reason));
}

bool Parser::decode_escapes(std::string_view text, const Token& token, std::string& to) {
  bool warned = false;
  auto warn = [&](size_t from, size_t size) {
    if (!warned) warn_escape(text.substr(from, size), token);
    warned = true;
  };
  for (size_t at = 0; at < text.size();) {
    size_t escape = text.find('\\', at);
    to += text.substr(at, escape - at);
    if (escape == text.npos) break;
    at = escape + 1;
    if (at == text.size()) {  // before a '{' in an f-string
      to += '\\';
      break;
    }
    char c = text[at++];
    auto fail = [&](const char* reason) {
      return raise_escape(text.substr(0, escape), text.substr(escape, at - escape), reason);
    };
    auto hex = [&](int digits, const char* reason) {
      char32_t value = 0;
      for (int i = 0; i < digits; i++, at++) {
        int digit = at < text.size() ? hex_digit(text[at]) : -1;
        if (digit < 0) return fail(reason);
        value = value << 4 | static_cast<char32_t>(digit);
      }
      if (value > kMaxCodePoint) return fail("illegal Unicode character");
      utf8_append(to, value);
      return true;
    };
    if (int simple = simple_escape(c); simple >= 0) {
      to += static_cast<char>(simple);
    } else if (c == '\n') {
      continue;
    } else if (c >= '0' && c <= '7') {
      at--;
      unsigned value = read_octal(text, at);
      if (value > 0377) warn(escape, 4);
      utf8_append(to, value);
    } else if (c == 'x') {
      if (!hex(2, "truncated \\xXX escape")) return false;
    } else if (c == 'u') {
      if (!hex(4, "truncated \\uXXXX escape")) return false;
    } else if (c == 'U') {
      if (!hex(8, "truncated \\UXXXXXXXX escape")) return false;
    } else if (c == 'N') {
      size_t end = at < text.size() && text[at] == '{' ? text.find('}', at) : text.npos;
      if (end == text.npos || end == at + 1) {
        if (at < text.size() && text[at] == '{') at = end == text.npos ? text.size() : end;
        return fail("malformed \\N character escape");
      }
      std::string_view name = text.substr(at + 1, end - at - 1);
      at = end + 1;
      int32_t code = find_character(name);
      if (code < 0) return fail("unknown Unicode character name");
      utf8_append(to, static_cast<char32_t>(code));
    } else {
      at--;
      to += '\\';
      if (static_cast<unsigned char>(c) < 0x80) warn(escape, 2);
      to += text.substr(at, 1);
      at++;
    }
  }
  return true;
}

bool Parser::decode_byte_escapes(std::string_view text, const Token& token, std::string& to) {
  bool warned = false;
  auto warn = [&](size_t from, size_t size) {
    if (!warned) warn_escape(text.substr(from, size), token);
    warned = true;
  };
  for (size_t at = 0; at < text.size();) {
    size_t escape = text.find('\\', at);
    to += text.substr(at, escape - at);
    if (escape == text.npos) break;
    at = escape + 1;
    char c = text[at++];
    if (int simple = simple_escape(c); simple >= 0) {
      to += static_cast<char>(simple);
    } else if (c == '\n') {
      continue;
    } else if (c >= '0' && c <= '7') {
      at--;
      unsigned value = read_octal(text, at);
      if (value > 0377) warn(escape, 4);
      to += static_cast<char>(value);
    } else if (c == 'x') {
      int high = at < text.size() ? hex_digit(text[at]) : -1;
      int low = at + 1 < text.size() ? hex_digit(text[at + 1]) : -1;
      if (high < 0 || low < 0) {
        return raise_here(concat("(value error) invalid \\x escape at position ", escape));
      }
      to += static_cast<char>(high << 4 | low);
      at += 2;
    } else {
      warn(escape, 2);
      to += text.substr(escape, 2);
    }
  }
  return true;
}

}  // namespace brine
