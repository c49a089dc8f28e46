// Where the operator or the subscript is in the text of an expression. See find_anchors in traceback.h.
//
// CPython parses the text and looks at the outermost node: of a binary operation it marks the operator, of a subscript
// the brackets. Here a scan of the tokens outside all brackets finds the same: of the operators there, the one that binds
// least is the outermost; without any, a closing bracket at the end makes a subscript. Text that is something else (a
// comparison, a call, a statement) has no anchors.
#include <span>
#include <vector>

#include "vm/object/traceback.h"

namespace brine {
namespace {

struct Token {
  enum Kind : uint8_t { Name, Keyword, Number, String, Operator, Open, Close };
  Kind kind;
  size_t start, end;
  std::string_view text;
  size_t partner = 0;  // of a bracket: the index of the other one
  bool is(std::string_view what) const { return text == what; }
};
using Tokens = std::span<const Token>;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_name(char c) {
  return c == '_' || ((c | 32) >= 'a' && (c | 32) <= 'z') || uint8_t(c) >= 0x80;
}

bool is_keyword(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "and",    "as",   "assert", "async",  "await",  "break",   "class",    "continue",
      "def",    "del",  "elif",   "else",   "except", "finally", "for",      "from",
      "global", "if",   "import", "in",     "is",     "lambda",  "nonlocal", "not",
      "or",     "pass", "raise",  "return", "try",    "while",   "with",     "yield"};
  for (std::string_view k : kWords)
    if (k == word) return true;
  return false;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  // False: an open bracket or string, or a character that starts no token.
  bool scan(std::vector<Token>& tokens) {
    std::vector<size_t> open;
    while (at_ < text_.size()) {
      char c = text_[at_];
      if (is_blank(c)) {
        at_++;
        continue;
      }
      size_t start = at_;
      Token::Kind kind;
      if (starts_name(c)) {
        while (at_ < text_.size() && (starts_name(text_[at_]) || is_digit(text_[at_]))) at_++;
        std::string_view word = text_.substr(start, at_ - start);
        kind = is_keyword(word) ? Token::Keyword : Token::Name;
        if (at_ < text_.size() && (text_[at_] == '\'' || text_[at_] == '"') && word.size() <= 2) {
          if (!skip_string(word.find_first_of("rR") != word.npos)) return false;
          kind = Token::String;
        }
      } else if (c == '\'' || c == '"') {
        if (!skip_string(false)) return false;
        kind = Token::String;
      } else if (is_digit(c) || (c == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) {
        skip_number();
        kind = Token::Number;
      } else if (c == '(' || c == '[' || c == '{') {
        at_++;
        kind = Token::Open;
        open.push_back(tokens.size());
      } else if (c == ')' || c == ']' || c == '}') {
        at_++;
        kind = Token::Close;
        if (open.empty()) return false;
      } else if (!skip_operator()) {
        return false;
      } else {
        kind = Token::Operator;
      }
      tokens.push_back({kind, start, at_, text_.substr(start, at_ - start)});
      if (kind == Token::Close) {
        tokens.back().partner = open.back();
        tokens[open.back()].partner = tokens.size() - 1;
        open.pop_back();
      }
    }
    return open.empty();
  }

 private:
  bool skip_string(bool raw) {
    (void)raw;  // a backslash hides a quote in raw strings too
    char quote = text_[at_];
    std::string_view triple = text_.substr(at_, 3);
    bool three = triple.size() == 3 && triple[1] == quote && triple[2] == quote;
    at_ += three ? 3 : 1;
    while (at_ < text_.size()) {
      if (text_[at_] == '\\') {
        at_ += 2;
      } else if (text_[at_] != quote) {
        at_++;
      } else if (!three) {
        at_++;
        return true;
      } else if (text_.substr(at_, 3) == triple) {
        at_ += 3;
        return true;
      } else {
        at_++;
      }
    }
    return false;
  }

  void skip_number() {
    bool hex = text_[at_] == '0' && at_ + 1 < text_.size() && (text_[at_ + 1] | 32) == 'x';
    while (at_ < text_.size()) {
      char c = text_[at_];
      if ((c | 32) == 'e' && !hex && at_ + 1 < text_.size() &&
          (text_[at_ + 1] == '+' || text_[at_ + 1] == '-'))
        at_++;
      else if (!is_digit(c) && !starts_name(c) && c != '.')
        break;
      at_++;
    }
  }

  bool skip_operator() {
    static constexpr std::string_view kOperators[] = {
        "**=", "//=", "<<=", ">>=", "...", "**", "//", "<<", ">>", "->", ":=", "==", "!=", "<=",
        ">=",  "+=",  "-=",  "*=",  "/=",  "%=", "@=", "&=", "|=", "^=", "+",  "-",  "*",  "/",
        "%",   "@",   "&",   "|",   "^",   "~",  "<",  ">",  "=",  ".",  ",",  ":",  ";"};
    for (std::string_view op : kOperators)
      if (text_.substr(at_, op.size()) == op) {
        at_ += op.size();
        return true;
      }
    return false;
  }

  std::string_view text_;
  size_t at_ = 0;
};

// How tightly a binary operator binds; 0: it is none.
int strength(std::string_view op) {
  if (op == "|") return 1;
  if (op == "^") return 2;
  if (op == "&") return 3;
  if (op == "<<" || op == ">>") return 4;
  if (op == "+" || op == "-") return 5;
  if (op == "*" || op == "@" || op == "/" || op == "//" || op == "%") return 6;
  if (op == "**") return 8;  // 7 are the unary ones
  return 0;
}

// Whether tokens [from, to) are an expression in parentheses that do not belong to it (as those of a tuple do).
bool is_parenthesised(Tokens tokens, size_t from, size_t to) {
  if (to - from < 3 || !tokens[from].is("(") || tokens[from].partner != to - 1) return false;
  int lambdas = 0;
  for (size_t i = from + 1; i < to - 1; i++) {
    const Token& t = tokens[i];
    if (t.kind == Token::Open)
      i = t.partner;
    else if (t.is("lambda"))
      lambdas++;
    else if (t.is(":"))
      lambdas--;
    else if (t.is("for") || (t.is(",") && lambdas <= 0))
      return false;
  }
  return true;
}

void strip(Tokens tokens, size_t& from, size_t& to) {
  while (is_parenthesised(tokens, from, to)) from++, to--;
}
size_t start_of(Tokens tokens, size_t from, size_t to) {
  strip(tokens, from, to);
  return tokens[from].start;
}
size_t end_of(Tokens tokens, size_t from, size_t to) {
  strip(tokens, from, to);
  return tokens[to - 1].end;
}

struct Outline {
  size_t op = 0;          // the outermost binary operator
  int strength = 0;       // 0: there is none
  bool prefixed = false;  // starts with a unary operator or await
};

// Walks over the tokens outside brackets; false: not an expression of operands and operators.
bool read_outline(Tokens tokens, size_t from, size_t to, Outline& outline) {
  bool operand = false;  // the token before ended one
  for (size_t i = from; i < to; i++) {
    const Token& t = tokens[i];
    switch (t.kind) {
      case Token::Name:
      case Token::Number:
      case Token::String:
        if (operand && !(t.kind == Token::String && tokens[i - 1].kind == Token::String))
          return false;
        operand = true;
        break;
      case Token::Keyword:
        if (!t.is("await") || operand) return false;
        if (i == from) outline.prefixed = true;
        break;
      case Token::Open:
        if (operand && t.is("{")) return false;
        i = t.partner;
        operand = true;
        break;
      case Token::Close: return false;
      case Token::Operator:
        if (t.is(".")) {
          if (!operand || i + 1 == to || tokens[i + 1].kind == Token::Number ||
              tokens[i + 1].kind == Token::String)
            return false;
          i++;
        } else if (t.is("...")) {
          if (operand) return false;
          operand = true;
        } else if (!operand) {
          if (!t.is("+") && !t.is("-") && !t.is("~")) return false;
          if (i == from) outline.prefixed = true;
        } else {
          int s = strength(t.text);
          if (s == 0) return false;
          // Equal ones group to the left, so the last is the outermost; ** groups to the right.
          if (outline.strength == 0 || s < outline.strength || (s == outline.strength && s != 8))
            outline.op = i, outline.strength = s;
          operand = false;
        }
        break;
    }
  }
  return operand;
}

}  // namespace

std::optional<Anchors> find_anchors(std::string_view segment) {
  std::vector<Token> all;
  if (!Scanner(segment).scan(all) || all.empty()) return {};
  Tokens tokens = all;
  size_t from = 0, to = tokens.size();
  strip(tokens, from, to);
  Outline outline;
  if (!read_outline(tokens, from, to, outline)) return {};
  bool first_is_sign = outline.prefixed && tokens[from].kind == Token::Operator;
  if (outline.strength != 0 && !(outline.strength == 8 && first_is_sign)) {
    size_t at = end_of(tokens, from, outline.op);
    size_t stop = start_of(tokens, outline.op + 1, to);
    while (at < stop && is_blank(segment[at])) at++;
    bool two = at + 1 < stop && !is_blank(segment[at + 1]);
    return Anchors{at, at + 1 + two};
  }
  const Token& last = tokens[to - 1];
  if (outline.prefixed || !last.is("]") || last.partner == from || last.partner + 1 == to - 1)
    return {};
  return Anchors{end_of(tokens, from, last.partner), end_of(tokens, last.partner + 1, to - 1) + 1};
}

}  // namespace brine
