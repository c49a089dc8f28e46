// Tested by tests/compiler/lexer_test.cpp.
#include "compiler/lexer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

#include "vm/base/text.h"
#include "vm/base/unicode.h"
#include "vm/base/utf8.h"

namespace brine {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

enum CharClass : uint8_t { kOther, kLetter, kDigit };

// What a byte may be in a name; all beyond ASCII may be, check_name() looks closer.
constexpr auto kClass = [] {
  std::array<uint8_t, 256> table{};
  for (int c = 0; c < 256; c++) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    table[c] = letter ? kLetter : c >= '0' && c <= '9' ? kDigit : kOther;
  }
  return table;
}();

uint8_t class_of(char c) { return kClass[static_cast<unsigned char>(c)]; }

struct Keyword {
  std::string_view text;
  TokenKind kind;
};

constexpr size_t keyword_hash(std::string_view text) {
  auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  return (byte(0) * 4u + byte(1) * 11u + byte(text.size() - 1) * 9u + text.size() * 2u) & 63u;
}

constexpr auto kKeywords = [] {
  std::array<Keyword, 64> table{};
#define KEYWORD(name, word) table[keyword_hash(word)] = {word, TokenKind::Kw##name};
#include "compiler/tokens.def"
  return table;
}();

// If this fails, keywords collide: choose other factors in keyword_hash().
#define KEYWORD(name, word) \
  static_assert(kKeywords[keyword_hash(word)].kind == TokenKind::Kw##name);
#include "compiler/tokens.def"

TokenKind keyword_or_name(std::string_view text) {
  if (text.size() < 2 || text.size() > 8) return TokenKind::Name;
  const Keyword& keyword = kKeywords[keyword_hash(text)];
  return keyword.text == text ? keyword.kind : TokenKind::Name;
}

std::string hex_code(char32_t c) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04X", static_cast<unsigned>(c));
  return buffer;
}

}  // namespace

std::string_view name_of(TokenKind kind) {
  switch (kind) {
#define TOKEN(kind, name) \
  case TokenKind::kind: return name;
#define SYMBOL(kind, text) \
  case TokenKind::kind: return text;
#define KEYWORD(kind, text) \
  case TokenKind::Kw##kind: return text;
#include "compiler/tokens.def"
  }
  return {};
}

Lexer::Lexer(std::string_view text, Place place)
    : text_(text.data()),
      end_(text.data() + text.size()),
      cursor_(text_),
      start_(text_),
      line_start_(text_),
      buffer_(text_),
      place_(place),
      line_(text.empty() ? place.first_line - 1 : place.first_line) {}

// ---- errors

std::string_view Lexer::line_text(const char* line_start) const {
  const char* to = line_start;
  while (to < end_ && *to != '\n') to++;
  return {line_start, static_cast<size_t>(to - line_start)};
}

std::string_view Lexer::held_lines() const {
  std::string_view line = line_text(line_start_);
  const char* to = line.data() + line.size() + (line.data() + line.size() < end_);
  return {buffer_, static_cast<size_t>(to - buffer_)};
}

// An error that ends at the cursor, or spans columns [from, to], both 1-based.
TokenKind Lexer::fail(std::string message, int32_t from, int32_t to) {
  auto here =
      static_cast<int32_t>(utf8_count({line_start_, static_cast<size_t>(cursor_ - line_start_)}));
  error_.kind = DiagnosticKind::SyntaxError;
  error_.message = std::move(message);
  error_.line = error_.end_line = static_cast<int32_t>(line_);
  error_.offset = from >= 0 ? from : here;
  error_.end_offset = to >= 0 ? to : error_.offset;
  error_.text = line_text(line_start_);
  error_.has_text = true;
  failure_ = Failure::Error;
  return TokenKind::Error;
}

TokenKind Lexer::fail_line(DiagnosticKind kind, const char* message, int32_t offset) {
  fail(message, offset, 0);
  error_.kind = kind;
  error_.text += '\n';
  failure_ = Failure::Line;
  return TokenKind::Error;
}

TokenKind Lexer::fail_quietly(Failure failure) {
  failure_ = failure;
  cursor_ = end_;
  return TokenKind::Error;
}

// ---- lines

// Past a '\n': the next line begins, if there is one.
void Lexer::newline(bool inside_token) {
  if (cursor_ >= end_) return;
  line_++;
  line_start_ = cursor_;
  if (!inside_token) buffer_ = cursor_;
}

bool Lexer::continue_line() {
  cursor_++;  // the backslash
  if (cursor_ >= end_ || *cursor_ != '\n') {
    if (cursor_ < end_) cursor_++;
    auto offset =
        static_cast<int32_t>(utf8_count({buffer_, static_cast<size_t>(cursor_ - buffer_)}));
    fail_line(DiagnosticKind::SyntaxError, "unexpected character after line continuation character",
              offset);
    return false;
  }
  cursor_++;
  if (cursor_ >= end_) {
    fail_quietly(Failure::EndOfFile);
    return false;
  }
  newline(true);
  return true;
}

// The white space a line starts with. A line of nothing but that and a comment is `blank` and means nothing.
bool Lexer::read_indentation(bool& blank) {
  uint32_t column = 0, alternative = 0, continued = 0;
  for (;; cursor_++) {
    char c = *cursor_;
    if (c == ' ') {
      column++, alternative++;
    } else if (c == '\t') {
      column = (column / 8 + 1) * 8;
      alternative++;
    } else if (c == '\f') {
      column = alternative = 0;
    } else if (c == '\\') {
      if (!continued) continued = column;
      if (!continue_line()) return false;
      cursor_--;
    } else {
      break;
    }
  }
  blank = *cursor_ == '#' || *cursor_ == '\n';
  if (blank || level_ > 0) return true;
  if (continued) column = alternative = continued;
  return settle_indentation(column, alternative);
}

bool Lexer::settle_indentation(uint32_t column, uint32_t alternative) {
  auto ambiguous = [&] {
    fail_line(DiagnosticKind::TabError, "inconsistent use of tabs and spaces in indentation", 1);
    return false;
  };
  if (column > indents_[indent_]) {
    if (indent_ + 1 >= kMostIndents) {
      fail_line(DiagnosticKind::IndentationError, "too many levels of indentation", 1);
      return false;
    }
    if (alternative <= alternatives_[indent_]) return ambiguous();
    pending_++;
    indent_++;
    indents_[indent_] = column;
    alternatives_[indent_] = alternative;
    return true;
  }
  while (indent_ > 0 && column < indents_[indent_]) {
    pending_--;
    indent_--;
  }
  if (column != indents_[indent_]) {
    const char* line_end = static_cast<const char*>(std::memchr(cursor_, '\n', end_ - cursor_));
    cursor_ = line_end ? line_end + 1 : end_;
    failure_ = Failure::Dedent;
    return false;
  }
  return alternative == alternatives_[indent_] || ambiguous();
}

// ---- tokens

void Lexer::next(Token& token) {
  TokenKind kind = failure_ == Failure::None ? scan() : TokenKind::Error;
  bool has_text = kind != TokenKind::Indent && kind != TokenKind::Dedent &&
                  kind != TokenKind::EndMarker && kind != TokenKind::Error;
  token.kind = kind;
  token.level = static_cast<uint8_t>(level_);
  bool string = kind == TokenKind::String;
  token.span.line = string ? string_line_ : line_;
  token.span.end_line = line_;
  if (!has_text) {
    token.start = token.end = static_cast<uint32_t>(cursor_ - text_);
    token.span.col = token.span.end_col = kNoColumn;
    return;
  }
  uint32_t shift = line_ == place_.first_line ? place_.first_column : 0;
  token.start = static_cast<uint32_t>(start_ - text_);
  token.end = static_cast<uint32_t>(cursor_ - text_);
  token.span.col =
      static_cast<uint32_t>(start_ - (string ? string_line_start_ : line_start_)) + shift;
  token.span.end_col = static_cast<uint32_t>(cursor_ - line_start_) + shift;
  if (kind ==
      TokenKind::Newline) {  // the '\n' is consumed here, so that the token lies on its own line
    cursor_++;
    at_line_start_ = true;
    newline_pending_ = true;
  }
}

TokenKind Lexer::scan() {
  if (newline_pending_) {
    newline_pending_ = false;
    newline(false);
  }
  for (;;) {
    bool blank = false;
    if (at_line_start_) {
      at_line_start_ = false;
      if (!read_indentation(blank)) return TokenKind::Error;
    }
    if (pending_ < 0) return pending_++, TokenKind::Dedent;
    if (pending_ > 0) return pending_--, TokenKind::Indent;
    for (;;) {
      while (*cursor_ == ' ' || *cursor_ == '\t' || *cursor_ == '\f') cursor_++;
      if (*cursor_ != '\\') break;
      start_ = cursor_;
      if (!continue_line()) return TokenKind::Error;
    }
    start_ = cursor_;
    if (*cursor_ == '#') {
      const void* line_end = std::memchr(cursor_, '\n', end_ - cursor_);
      cursor_ = line_end ? static_cast<const char*>(line_end) : end_;
    }
    if (cursor_ >= end_) return level_ ? fail_quietly(Failure::EndOfFile) : TokenKind::EndMarker;
    if (*cursor_ != '\n') break;
    if (!blank && level_ == 0) return TokenKind::Newline;
    cursor_++;
    at_line_start_ = true;
    newline(false);
  }
  char c = *cursor_;
  uint8_t type = class_of(c);
  if (type == kLetter) return scan_name();
  if (type == kDigit || (c == '.' && is_ascii_digit(cursor_[1]))) return scan_number();
  if (c == '"' || c == '\'') return scan_string();
  return scan_symbol();
}

TokenKind Lexer::scan_name() {
  bool saw_b = false, saw_r = false, saw_u = false, saw_f = false;
  for (;;) {  // a name of prefix letters may turn out to be a string
    char c = *cursor_;
    if (!(saw_b || saw_u || saw_f) && (c == 'b' || c == 'B')) {
      saw_b = true;
    } else if (!(saw_b || saw_u || saw_r || saw_f) && (c == 'u' || c == 'U')) {
      saw_u = true;
    } else if (!(saw_r || saw_u) && (c == 'r' || c == 'R')) {
      saw_r = true;
    } else if (!(saw_f || saw_b || saw_u) && (c == 'f' || c == 'F')) {
      saw_f = true;
    } else {
      break;
    }
    cursor_++;
    if (*cursor_ == '"' || *cursor_ == '\'') return scan_string();
  }
  bool ascii = true;
  for (; class_of(*cursor_) != kOther; cursor_++)
    ascii &= static_cast<unsigned char>(*cursor_) < 0x80;
  if (!ascii && !check_name()) return TokenKind::Error;
  return keyword_or_name({start_, static_cast<size_t>(cursor_ - start_)});
}

bool Lexer::check_name() {
  for (const char* at = start_; at < cursor_;) {
    bool first = at == start_;
    const char* character = at;
    char32_t c = utf8_next(at);
    if (first ? is_id_start(c) : is_id_continue(c)) continue;
    cursor_ = at;
    if (is_printable(c)) {
      fail("invalid character '" + std::string(character, at) + "' (U+" + hex_code(c) + ")");
    } else {
      fail("invalid non-printable character U+" + hex_code(c));
    }
    return false;
  }
  return true;
}

TokenKind Lexer::scan_string() {
  char quote = *cursor_++;
  string_line_ = line_;
  string_line_start_ = line_start_;
  int size = 1;
  if (*cursor_ == quote) {
    if (cursor_[1] != quote) return cursor_++, TokenKind::String;  // empty
    cursor_ += 2;
    size = 3;
  }
  for (int ending = 0; ending < size;) {
    char c = *cursor_;
    if (cursor_ >= end_ || (size == 1 && c == '\n')) {
      std::string line = std::to_string(line_);
      cursor_ = start_ + 1;
      line_start_ = string_line_start_;
      line_ = string_line_;
      fail((size == 3 ? "unterminated triple-quoted string literal (detected at line "
                      : "unterminated string literal (detected at line ") +
           line + ")");
      if (size == 3) failure_ = Failure::OpenString;
      return TokenKind::Error;
    }
    cursor_++;
    ending = c == quote ? ending + 1 : 0;
    if (c == '\\' && cursor_ < end_) c = *cursor_++;
    if (c == '\n') newline(true);
  }
  return TokenKind::String;
}

// ---- numbers

// After a number: no letter may follow, but a keyword that could stand behind a space only earns a warning.
bool Lexer::end_number(const char* kind) {
  const char* at = cursor_;
  auto starts = [&](std::string_view word) {
    return std::strncmp(at, word.data(), word.size()) == 0;
  };
  auto follows = [&](std::string_view word) {
    return starts(word) && class_of(at[word.size()]) == kOther;
  };
  if (starts("if") || starts("in") || starts("is") || follows("and") || follows("else") ||
      follows("for") || follows("or") || follows("not")) {
    if (warnings) {
      warnings->push_back({SourceWarning::Kind::SyntaxWarning,
                           std::string("invalid ") + kind + " literal", line_,
                           int32_t(cursor_ - line_start_), int32_t(line_), 0});
    }
    return true;
  }
  if (class_of(*at) == kOther) return true;
  fail(std::string("invalid ") + kind + " literal");
  return false;
}

// digits ('_' digits)*; the cursor is on the first digit.
bool Lexer::scan_digits() {
  for (;;) {
    while (is_ascii_digit(*cursor_)) cursor_++;
    if (*cursor_ != '_') return true;
    cursor_++;
    if (!is_ascii_digit(*cursor_)) {
      fail("invalid decimal literal");
      return false;
    }
  }
}

TokenKind Lexer::scan_number() {
  if (*cursor_ == '0') return scan_leading_zero();
  if (*cursor_ == '.') return scan_fraction();
  if (!scan_digits()) return TokenKind::Error;
  return *cursor_ == '.' ? scan_fraction() : scan_exponent_or_end();
}

TokenKind Lexer::scan_fraction() {
  cursor_++;  // the point
  if (is_ascii_digit(*cursor_) && !scan_digits()) return TokenKind::Error;
  return scan_exponent_or_end();
}

TokenKind Lexer::scan_exponent_or_end() {
  if (*cursor_ == 'e' || *cursor_ == 'E') {
    const char* exponent = cursor_++;
    if (*cursor_ == '+' || *cursor_ == '-') {
      cursor_++;
      if (!is_ascii_digit(*cursor_)) return fail("invalid decimal literal");
    } else if (!is_ascii_digit(*cursor_)) {
      cursor_ = exponent;
      return end_number("decimal") ? TokenKind::Number : TokenKind::Error;
    }
    if (!scan_digits()) return TokenKind::Error;
  }
  if (*cursor_ == 'j' || *cursor_ == 'J') {
    cursor_++;
    return end_number("imaginary") ? TokenKind::Number : TokenKind::Error;
  }
  return end_number("decimal") ? TokenKind::Number : TokenKind::Error;
}

TokenKind Lexer::scan_leading_zero() {
  cursor_++;
  switch (*cursor_) {
    case 'x':
    case 'X': return scan_radix(16, "hexadecimal");
    case 'o':
    case 'O': return scan_radix(8, "octal");
    case 'b':
    case 'B': return scan_radix(2, "binary");
  }
  while (*cursor_ == '0' || *cursor_ == '_') {
    bool underscore = *cursor_++ == '_';
    if (underscore && !is_ascii_digit(*cursor_)) return fail("invalid decimal literal");
  }
  const char* zeros_end = cursor_ + 1;  // CPython counts the digit behind them
  if (is_ascii_digit(*cursor_)) {       // fine only if it becomes a float
    if (!scan_digits()) return TokenKind::Error;
    char c = *cursor_;
    if (c != '.' && c != 'e' && c != 'E' && c != 'j' && c != 'J') {
      return fail(
          "leading zeros in decimal integer literals are not permitted; "
          "use an 0o prefix for octal integers",
          static_cast<int32_t>(start_ + 1 - line_start_),
          static_cast<int32_t>(zeros_end - line_start_));
    }
  }
  return *cursor_ == '.' ? scan_fraction() : scan_exponent_or_end();
}

TokenKind Lexer::scan_radix(int radix, const char* kind) {
  auto fits = [radix](char c) {
    return radix == 16 ? is_hex_digit(c) : c >= '0' && c < '0' + radix;
  };
  auto wrong_digit = [&] {
    char c = *cursor_++;
    return fail(std::string("invalid digit '") + c + "' in " + kind + " literal");
  };
  cursor_++;  // the x, o or b
  do {
    if (*cursor_ == '_') cursor_++;
    if (!fits(*cursor_)) {
      return is_ascii_digit(*cursor_) ? wrong_digit()
                                      : fail(std::string("invalid ") + kind + " literal");
    }
    while (fits(*cursor_)) cursor_++;
  } while (*cursor_ == '_');
  if (is_ascii_digit(*cursor_)) return wrong_digit();
  return end_number(kind) ? TokenKind::Number : TokenKind::Error;
}

// ---- symbols

TokenKind Lexer::open_bracket() {
  if (level_ >= kMostBrackets) {
    cursor_++;
    return fail("too many nested parentheses");
  }
  brackets_[level_++] = {*cursor_, line_, static_cast<uint32_t>(cursor_ - line_start_)};
  char c = *cursor_++;
  return c == '(' ? TokenKind::LeftParen : c == '[' ? TokenKind::LeftBracket : TokenKind::LeftBrace;
}

TokenKind Lexer::close_bracket(TokenKind kind) {
  char c = *cursor_++;
  if (level_ == 0) return fail(std::string("unmatched '") + c + "'");
  const Bracket& open = brackets_[--level_];
  char expected = open.character == '(' ? ')' : open.character == '[' ? ']' : '}';
  if (c == expected) return kind;
  std::string message = std::string("closing parenthesis '") + c +
                        "' does not match opening parenthesis '" + open.character + "'";
  if (open.line != line_) message += " on line " + std::to_string(open.line);
  return fail(message);
}

TokenKind Lexer::scan_symbol() {
  using enum TokenKind;
  char c = *cursor_, c1 = cursor_[1];
  auto take = [this](int count, TokenKind kind) {
    cursor_ += count;
    return kind;
  };
  // c, c=, cc and cc= for the operators that double
  auto doubling = [&](TokenKind one, TokenKind one_equal, TokenKind two, TokenKind two_equal) {
    if (c1 == c) return cursor_[2] == '=' ? take(3, two_equal) : take(2, two);
    return c1 == '=' ? take(2, one_equal) : take(1, one);
  };
  auto plain = [&](TokenKind one, TokenKind one_equal) {
    return c1 == '=' ? take(2, one_equal) : take(1, one);
  };
  switch (c) {
    case '(':
    case '[':
    case '{': return open_bracket();
    case ')': return close_bracket(RightParen);
    case ']': return close_bracket(RightBracket);
    case '}': return close_bracket(RightBrace);
    case ',': return take(1, Comma);
    case ';': return take(1, Semicolon);
    case '~': return take(1, Tilde);
    case '.': return c1 == '.' && cursor_[2] == '.' ? take(3, Ellipsis) : take(1, Dot);
    case ':': return plain(Colon, ColonEqual);
    case '+': return plain(Plus, PlusEqual);
    case '-': return c1 == '>' ? take(2, Arrow) : plain(Minus, MinusEqual);
    case '%': return plain(Percent, PercentEqual);
    case '@': return plain(At, AtEqual);
    case '|': return plain(VerticalBar, VerticalBarEqual);
    case '&': return plain(Ampersand, AmpersandEqual);
    case '^': return plain(Circumflex, CircumflexEqual);
    case '=': return plain(Equal, EqualEqual);
    case '!': return c1 == '=' ? take(2, NotEqual) : take(1, Unknown);
    case '*': return doubling(Star, StarEqual, DoubleStar, DoubleStarEqual);
    case '/': return doubling(Slash, SlashEqual, DoubleSlash, DoubleSlashEqual);
    case '<':
      return c1 == '>' ? take(2, NotEqual) : doubling(Less, LessEqual, LeftShift, LeftShiftEqual);
    case '>': return doubling(Greater, GreaterEqual, RightShift, RightShiftEqual);
  }
  cursor_++;
  if (is_printable(static_cast<unsigned char>(c))) return Unknown;
  return fail("invalid non-printable character U+" + hex_code(static_cast<unsigned char>(c)));
}

}  // namespace brine
